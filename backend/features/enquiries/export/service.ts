import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { EnquiryExportOrder, EnquiryExportResult } from '#contract/admin/enquiries/export.ts'
import type { EnquiryQuery } from '#contract/enquiry.ts'
import type { JobReceipt } from '#contract/job.ts'
import { type Actor, recordAudit } from '../../../db/audit.ts'
import type { Database } from '../../../db/database.ts'
import { type Row, sheetTypes, writeSheet } from '../../../documents/spreadsheet.ts'
import { orderJob, readJobFile, writeJobFile } from '../../../jobs/repository.ts'
import type { Work } from '../../../jobs/runner.ts'
import { dayOf } from '../../../time.ts'
import { countAllMatching } from '../inbox/repository.ts'
import { understand } from '../inbox/service.ts'
import { slugsAskedFor } from '../products/repository.ts'
import { listFullRows } from './repository.ts'
import { columnsIn, rowWriter } from './tables.ts'

/** Writes what the inbox finds into a table, however much that is: gathered page by page, then written as one file. */
export type EnquiryExports = ReturnType<typeof enquiryExports>

type Given = { db: Database; now: () => Date; timeZone: string }
type ExportInput = EnquiryExportOrder & { query: EnquiryQuery }
/** Where to read on; `cursor` is null behind the last page. */
type Reached = { cursor: string | null | undefined; parts: number; rows: number; total: number }

/** So many that a page is little work and little memory, with messages of any length. */
const pageSize = 500
/** Gathering them is most of the work. */
const gatheredPercent = 70

export function enquiryExports({ db, now }: Pick<Given, 'db' | 'now'>) {
  return {
    /** The trace says by what it was filtered, not for whom. */
    async order(order: EnquiryExportOrder, found: EnquiryQuery, actor: Actor): Promise<JobReceipt> {
      const { cursor: _cursor, limit: _limit, ...query } = found
      const input: ExportInput = { ...order, query: steady(query) }
      return db.transaction().execute(async (tx) => {
        const jobId = await orderJob(tx, { kind: 'enquiry-export', input, actor }, now())
        const changes: Record<string, [unknown, unknown]> = {
          format: [null, order.format],
          locale: [null, order.locale],
          filters: [null, Object.keys(query).sort()],
        }
        const subject = { kind: 'job', id: jobId }
        await recordAudit(tx, actor, { action: 'enquiry.export', subject, changes }, now())
        return { jobId }
      })
    },
  }
}

/** When answers are due changes while pages are gathered by it: enquiries would be met twice or not at all. */
function steady(query: EnquiryQuery): EnquiryQuery {
  return query.sort === 'due' ? { ...query, sort: 'oldest' } : query
}

/** What the worker does with such an order. */
export function exportEnquiries(given: Given) {
  return async (work: Work): Promise<EnquiryExportResult> => {
    const { db, now, timeZone } = given
    const { format, locale } = work.job.input as ExportInput
    const { rows } = await gather(given, work)
    const content = writeSheet(format, {
      name: 'enquiries',
      columns: columnsIn(locale),
      rows: gathered(db, work, rows),
    })
    const name = `enquiries-${dayOf(now(), timeZone)}.${format}`
    await writeJobFile(db, work.job, { name, type: sheetTypes[format], content })
    return { enquiries: rows }
  }
}

/** Page by page, each kept together with the place behind it: a restart loses at most one. */
async function gather({ db, now, timeZone }: Given, { job, save }: Work): Promise<Reached> {
  const { query, locale } = job.input as ExportInput
  const slugs = await slugsAskedFor(db, query)
  const asked = await understand(db, { query, slugs, me: job.staffId ?? '', now: now() })
  if (!asked) return { cursor: null, parts: 0, rows: 0, total: 0 }
  const toRow = rowWriter(locale, timeZone)
  let reached = (job.checkpoint as Reached | null) ?? {
    cursor: undefined,
    parts: 0,
    rows: 0,
    total: await countAllMatching(db, asked),
  }
  while (reached.cursor !== null) {
    const { cursor, parts, rows, total } = reached
    const from = { ...asked, query: { ...query, ...(cursor !== undefined && { cursor }) } }
    const { page, nextCursor } = await listFullRows(db, from, pageSize)
    const bytes = await pack(page.map(toRow))
    reached = { cursor: nextCursor, parts: parts + 1, rows: rows + page.length, total }
    const share = Math.min(1, reached.rows / Math.max(1, total))
    await save(share * gatheredPercent, reached, { part: parts, bytes })
  }
  return reached
}

/** Of what was gathered, one page at a time. */
async function* gathered(db: Database, { job, save }: Work, total: number): AsyncGenerator<Row> {
  let written = 0
  for await (const bytes of readJobFile(db, job.id, 'in')) {
    const rows = await unpack(bytes)
    yield* rows
    written += rows.length
    await save(gatheredPercent + (written / Math.max(1, total)) * (100 - gatheredPercent))
  }
}

async function pack(rows: Row[]): Promise<Buffer> {
  return promisify(gzip)(JSON.stringify(rows))
}

async function unpack(bytes: Buffer): Promise<Row[]> {
  return JSON.parse((await promisify(gunzip)(bytes)).toString())
}
