import type { Difference, ImportFault, ImportRule } from '#contract/admin/exchange.ts'
import { cell, type SheetRow } from './cells.ts'
import { type FieldRows, inOrder } from './table.ts'

/** Finds the rows that would take back what has changed after they were exported. What changes nothing may be of any state. */
export function versionFaults(fields: FieldRows, present: number, differences: Difference[]): ImportFault[] {
  const ofProduct = versionsIn([...fields.values()].flat())
  return differences.flatMap(({ field, number }) => {
    const about = inOrder(fields.get(field) ?? [])
    // A row that somebody has added is of the state of its list, or of its product.
    const ofField = versionsIn(about)
    const rule = ruleBroken(ofField.length > 0 ? ofField : ofProduct, present)
    const row = about[(number ?? 1) - 1] ?? about.at(-1)
    return rule && row ? [fault(row, rule)] : []
  })
}

/** Rows that name a version though no product is called so: it was renamed since, or there never was one here. */
export function strangerFaults(fields: FieldRows, wasRenamed: boolean): ImportFault[] {
  const named = [...fields.values()].flat().filter((row) => versionsIn([row]).some((version) => version > 0))
  return wasRenamed
    ? named.slice(0, 1).map((row) => fault(row, 'edited-since'))
    : named.map((row) => fault(row, 'no-product'))
}

/** Not by what is no version: that was refused as it was read, and nothing is told twice. */
function ruleBroken(versions: number[], present: number): ImportRule | null {
  if (versions.length === 0) return 'no-version'
  if (versions.some((version) => version < present)) return 'edited-since'
  return versions.some((version) => version > present) ? 'unknown-version' : null
}

function versionsIn(rows: SheetRow[]): number[] {
  return rows.filter((row) => cell(row, 'version') !== '').map((row) => Number(cell(row, 'version')))
}

function fault({ row }: SheetRow, rule: ImportRule): ImportFault {
  return { row, column: 'version', rule }
}
