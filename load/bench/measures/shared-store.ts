import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { inTurns, type Measured, type Row } from '../rounds.ts'
import { clients } from '../wrk.ts'
import type { Pace } from './catalogue.ts'

/** Reads of our shared cache and counts of our shared limits a second, beside redis-benchmark on the same server. */
const valueBytes = 1024
/** Fewer than it does, so that a turn of it lasts no longer than one of ours. */
const requestsPerSecond = 10_000
const run = promisify(execFile)

export async function measureSharedStore(port: number, pace: Pace): Promise<Row[]> {
  const contests = [
    { what: `read of ${valueBytes} bytes`, ours: 'read', command: 'get' },
    { what: 'count of one request', ours: 'count', command: 'incr' },
  ]
  const rows: Row[] = []
  // What GET reads must be there first, or it would be answered with nothing.
  await redisBenchmark(port, 'set', 1000)
  for (const { what, ours, command } of contests) {
    const contest = await inTurns(pace.rounds, {
      ours: () => runOurs(port, ours, pace.seconds),
      limit: () => redisBenchmark(port, command, pace.seconds * requestsPerSecond),
    })
    rows.push({
      group: 'shared store',
      what: `${what}, ${clients} at once`,
      unit: 'per second',
      ours: contest.ours.rate,
      limit: { what: `redis-benchmark ${command.toUpperCase()}`, value: contest.limit.rate },
      target: null,
      p50Ms: contest.ours.p50Ms,
      p99Ms: contest.ours.p99Ms,
    })
  }
  return rows
}

async function runOurs(port: number, what: string, seconds: number): Promise<Measured> {
  const program = 'load/bench/machine/shared-cache.ts'
  const args = [program, `redis://127.0.0.1:${port}`, what, String(clients), String(seconds)]
  const { stdout } = await run(process.execPath, args)
  return JSON.parse(stdout)
}

async function redisBenchmark(port: number, command: string, requests: number): Promise<Measured> {
  const options = `-h 127.0.0.1 -p ${port} -t ${command} -c ${clients} -n ${requests} -d ${valueBytes} --csv`
  const { stdout } = await run('redis-benchmark', options.split(' '))
  // Columns: name, requests a second, then average, least, 50th, 95th, 99th percentile and most of the times in ms.
  const cells = stdout.trim().split('\n').at(-1)?.replaceAll('"', '').split(',') ?? []
  return { rate: Number(cells[1]), p50Ms: Number(cells[4]), p99Ms: Number(cells[6]) }
}
