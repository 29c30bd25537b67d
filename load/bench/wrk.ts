import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { contactOf } from './visitor.ts'

/** Sends requests with wrk, 50 clients at once, and reads what it reports. */
export type Round = {
  /** Requests a second. */
  rate: number
  p50Ms: number
  p99Ms: number
  requests: number
}

export const clients = 50

const script = fileURLToPath(new URL('wrk.lua', import.meta.url))
const run = promisify(execFile)

export async function loadReads(url: string, seconds: number): Promise<Round> {
  return load(url, seconds, [])
}

export async function loadContacts(url: string, seconds: number): Promise<Round> {
  return load(url, seconds, [randomUUID(), JSON.stringify(contactOf('KEY'))])
}

/** Throws when an answer was not of the 2xx or a connection failed: such a rate would mean nothing. */
async function load(url: string, seconds: number, words: string[]): Promise<Round> {
  const options = `--threads 1 --connections ${clients} --duration ${seconds}s --timeout 10s --script`
  const { stdout } = await run('wrk', [...options.split(' '), script, url, '--', ...words])
  const report = JSON.parse(/^REPORT (.*)$/m.exec(stdout)?.[1] ?? '{}')
  if (report.faults !== 0) throw new Error(`wrk on ${url} had faults:\n${stdout}`)
  return {
    rate: report.requests / (report.microseconds / 1e6),
    p50Ms: report.p50 / 1000,
    p99Ms: report.p99 / 1000,
    requests: report.requests,
  }
}
