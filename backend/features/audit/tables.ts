import { type AuditColumn, type AuditRow, auditActions, auditColumns } from '#contract/admin/audit.ts'
import type { Locale } from '#contract/locale.ts'
import { audit as arabicWords } from '#locales/ar/admin/audit.ts'
import { audit as englishWords } from '#locales/en/admin/audit.ts'
import type { Row, Table } from '../../documents/spreadsheet.ts'

/** A change as people read it in a spreadsheet; what was before and after stays as it was recorded. */
const wordsOf = { en: englishWords, ar: arabicWords }

export function columnsIn(locale: Locale): Table['columns'] {
  const { columns } = wordsOf[locale]
  return auditColumns.map((key) => ({ key, header: columns[key] }))
}

export function rowWriter(locale: Locale): (row: AuditRow) => Row {
  const { actions, somebody, system } = wordsOf[locale]
  return ({ at, staff, action, subject, changes, requestId }) => {
    const known = auditActions.find((candidate) => candidate === action)
    return {
      at,
      who: staff === null ? system : staff.name || somebody,
      action: known ? actions[known] : action,
      kind: subject.kind,
      reference: subject.id,
      changes: JSON.stringify(changes),
      request: requestId,
    } satisfies Record<AuditColumn, Row[string]>
  }
}
