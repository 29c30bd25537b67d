import { randomUUID } from 'node:crypto'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { loadContactRows, type StoredRow } from '../contact-rows.ts'
import { percentile } from '../rounds.ts'

/**
 * A program: durable transactions of one enquiry and two letters, one after another, with nothing but node:sqlite;
 * prints what it measured as JSON. Arguments: database file, file of rows, seconds.
 */
const [path, file, seconds] = process.argv.slice(2)
const rows = loadContactRows(file)
const db = new DatabaseSync(path ?? '')
db.exec(
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000',
)
const begin = db.prepare('begin immediate')
const commit = db.prepare('commit')
const enquiry = insertion('enquiry', rows.enquiry)
const letters = rows.letters.map((row) => ({ row, statement: insertion('letter', row) }))

const latencies: number[] = []
const startedAt = performance.now()
const endsAt = startedAt + Number(seconds) * 1000
while (performance.now() < endsAt) {
  const from = performance.now()
  storeContact()
  latencies.push(performance.now() - from)
}
const rate = latencies.length / ((performance.now() - startedAt) / 1000)
db.close()
process.stdout.write(
  JSON.stringify({ rate, p50Ms: percentile(latencies, 50), p99Ms: percentile(latencies, 99) }),
)

function storeContact(): void {
  const id = randomUUID()
  const email = `${id}@example.test`
  begin.run()
  enquiry.run(...Object.values({ ...rows.enquiry, id, email, idempotency_key: id }))
  for (const { row, statement } of letters) {
    const recipient = row['kind'] === 'acknowledgement' ? email : row['recipient']
    statement.run(
      ...Object.values({ ...row, id: randomUUID(), enquiry_id: id, recipient: recipient ?? null }),
    )
  }
  commit.run()
}

function insertion(table: string, row: StoredRow): StatementSync {
  const columns = Object.keys(row)
  const marks = columns.map(() => '?').join(', ')
  return db.prepare(`insert into ${table} (${columns.join(', ')}) values (${marks})`)
}
