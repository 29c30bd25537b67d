import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ContactRows, StoredRow } from '../contact-rows.ts'
import { type Measured, percentile } from '../rounds.ts'

/** Durable transactions of one enquiry and two letters on PostgreSQL, by pgbench, with prepared statements. */
export type PgbenchTask = {
  program: string
  databaseUrl: string
  rows: ContactRows
  clients: number
  folder: string
}

const run = promisify(execFile)

export async function storeWithPgbench(task: PgbenchTask, seconds: number): Promise<Measured> {
  const logs = mkdtempSync(join(task.folder, 'pgbench-'))
  const { script, variables } = scriptFor(task.rows)
  const file = join(logs, 'contact.sql')
  writeFileSync(file, script)
  const { stdout } = await run(
    task.program,
    [
      ...`--no-vacuum --protocol prepared --jobs 1 --client ${task.clients} --time ${seconds}`.split(' '),
      `--file=${file}`,
      '--log',
      `--log-prefix=${join(logs, 'log')}`,
      ...Object.entries(variables).flatMap(([name, value]) => ['--define', `${name}=${value}`]),
      task.databaseUrl,
    ],
    { maxBuffer: 1 << 24 },
  )
  const latencies = readLatencies(logs)
  rmSync(logs, { recursive: true })
  if (!/number of failed transactions: 0 /.test(stdout)) throw new Error(`pgbench had failures:\n${stdout}`)
  return {
    rate: Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]),
    p50Ms: percentile(latencies, 50),
    p99Ms: percentile(latencies, 99),
  }
}

/** Values travel as parameters of prepared statements, as ours do; only the keys are made afresh for each transaction. */
function scriptFor(rows: ContactRows): { script: string; variables: Record<string, string> } {
  const variables: Record<string, string> = {}
  const insertion = (table: string, row: StoredRow, fresh: Record<string, string>) => {
    const values = Object.entries(row).map(([column, value]) => {
      if (fresh[column] !== undefined) return fresh[column]
      if (value === null) return 'null'
      const name = `v${Object.keys(variables).length}`
      variables[name] = String(value)
      return `:${name}`
    })
    return `insert into ${table} (${Object.keys(row).join(', ')}) values (${values.join(', ')});`
  }
  const id = "('00000000-0000-4000-' || :key::text)"
  const email = "(:key::text || '@example.test')"
  const letters = rows.letters.map((row) =>
    insertion('letter', row, {
      id: 'gen_random_uuid()',
      enquiry_id: id,
      ...(row['kind'] === 'acknowledgement' && { recipient: email }),
    }),
  )
  const script = [
    '\\set key random(1000000000000000, 9000000000000000000)',
    'begin;',
    insertion('enquiry', rows.enquiry, { id, email, idempotency_key: id }),
    ...letters,
    'commit;',
  ].join('\n')
  return { script, variables }
}

/** Each line of pgbench's log: client, number, microseconds, and more. */
function readLatencies(folder: string): number[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('log.'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => Number(line.split(' ')[2]) / 1000)
}
