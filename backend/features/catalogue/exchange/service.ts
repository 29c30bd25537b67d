import { exchangeColumns } from '#contract/admin/exchange.ts'
import type { JobReceipt, SheetFormat } from '#contract/job.ts'
import { type Actor, recordAudit } from '../../../db/audit.ts'
import type { Database } from '../../../db/database.ts'
import { sheetTypes, writeSheet } from '../../../documents/spreadsheet.ts'
import { orderJob, writeJobFile } from '../../../jobs/repository.ts'
import { rowsOf } from './layout.ts'
import { listProducts } from './repository.ts'

export type CatalogueExchange = ReturnType<typeof catalogueExchange>

type ExportInput = { format: SheetFormat }

export function catalogueExchange(db: Database, now: () => Date) {
  return {
    async orderExport(input: ExportInput, actor: Actor): Promise<JobReceipt> {
      return db.transaction().execute(async (tx) => {
        const jobId = await orderJob(tx, { kind: 'catalogue-export', input, actor }, now())
        const subject = { kind: 'job', id: jobId }
        const changes: Record<string, [unknown, unknown]> = { format: [null, input.format] }
        await recordAudit(tx, actor, { action: 'catalogue.export', subject, changes }, now())
        return { jobId }
      })
    },
  }
}

/** What the worker does with such an order. */
export function exportCatalogue(db: Database, now: () => Date) {
  return async ({ job }: { job: { id: string; input: unknown } }): Promise<{ products: number }> => {
    const { format } = job.input as ExportInput
    const products = await listProducts(db)
    const content = writeSheet(format, {
      name: 'catalogue',
      columns: exchangeColumns.map((key) => ({ key, header: key, width: widths[key] ?? 12 })),
      rows: products.flatMap(rowsOf),
    })
    const name = `catalogue-${now().toISOString().slice(0, 10)}.${format}`
    await writeJobFile(db, job, { name, type: sheetTypes[format], content })
    return { products: products.length }
  }
}

/** In characters, where a column holds more than a word. */
const widths: Partial<Record<string, number>> = {
  product: 36,
  field: 16,
  en: 60,
  ar: 60,
  value_en: 40,
  value_ar: 40,
  note_en: 30,
  note_ar: 30,
}
