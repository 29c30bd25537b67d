import type { AuditFileQuery, AuditPage, AuditQuery, AuditRow } from '#contract/admin/audit.ts'
import type { Database } from '../../db/database.ts'
import { defaultPageSize } from '../../db/keyset.ts'
import { type Row, writeSheet } from '../../documents/spreadsheet.ts'
import { ProblemError } from '../../http/problems.ts'
import { addDays, dayOf, isDay } from '../../time.ts'
import { type AuditSearch, listAudit, listPeople } from './repository.ts'
import { columnsIn, rowWriter } from './tables.ts'

export type AuditService = ReturnType<typeof auditService>

/** Rows read at a time for a file, so that one costs no memory however long the trace is. */
const rowsAtOnce = 500

export function auditService(db: Database, timeZone: string) {
  return {
    async list({ cursor, limit = defaultPageSize, ...filter }: AuditQuery): Promise<AuditPage> {
      const [page, people] = await Promise.all([
        listAudit(db, { ...toSearch(filter, timeZone), cursor, limit }),
        listPeople(db),
      ])
      return { ...page, people }
    },

    file({ locale = 'en', ...filter }: AuditFileQuery): ReadableStream<Uint8Array> {
      const rows = rowsOf(db, toSearch(filter, timeZone), rowWriter(locale))
      return writeSheet('csv', { name: 'audit', columns: columnsIn(locale), rows })
    },
  }
}

async function* rowsOf(
  db: Database,
  search: Omit<AuditSearch, 'cursor' | 'limit'>,
  write: (row: AuditRow) => Row,
): AsyncGenerator<Row> {
  let cursor: string | undefined
  do {
    const { rows, nextCursor } = await listAudit(db, { ...search, cursor, limit: rowsAtOnce })
    yield* rows.map(write)
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
}

/** Days are the company's; the last one counts whole. */
function toSearch(
  { from, to, ...filter }: Omit<AuditFileQuery, 'locale'>,
  timeZone: string,
): Omit<AuditSearch, 'limit'> {
  for (const [field, day] of Object.entries({ from, to })) {
    if (day !== undefined && !(isDay(day) && day > '1970-01-01')) {
      throw new ProblemError('invalid-request', { errors: [{ field, rule: 'format' }] })
    }
  }
  return {
    ...filter,
    from: from && startOf(from, timeZone),
    until: to && startOf(addDays(to, 1), timeZone),
  }
}

/** The first quarter of an hour of the day, which summer time may let begin late. */
function startOf(day: string, timeZone: string): string {
  const quarter = 15 * 60_000
  const noonBefore = Date.parse(`${addDays(day, -1)}T12:00:00Z`)
  let at = noonBefore
  while (dayOf(new Date(at), timeZone) < day) at += quarter
  return new Date(at).toISOString()
}
