/** Lends databases to the tests of operations, and runs the entry files of those as processes of their own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { type Database, openDatabase } from '../../db/database.ts'
import { migrate } from '../../db/migrate.ts'
import type { Engine } from '../database.ts'
import { fillDatabase } from './filled-database.ts'

export type Drill = {
  /** For files of the test; removed at the end. */
  folder: string
  /** The address of a database that is empty, or does not exist yet. */
  place(engine: Engine): Promise<string>
  filled(engine: Engine, enquiries: number): Promise<string>
  start(entry: string, arguments_: string[], variables?: Record<string, string>): ChildProcess
  run(entry: string, arguments_: string[], variables?: Record<string, string>): Promise<Ended>
  close(): Promise<void>
}
export type Ended = { status: number; output: string }

export function openDrill(serverUrl: string | undefined): Drill {
  const folder = mkdtempSync(join(tmpdir(), 'drill-'))
  const databases: string[] = []
  const onServer = (statement: ReturnType<typeof sql>) =>
    within(serverUrl ?? '', (db) => statement.execute(db))
  const place = async (engine: Engine) => {
    const name = `drill_${randomBytes(6).toString('hex')}`
    if (engine === 'sqlite') return `sqlite:${join(folder, `${name}.db`)}`
    await onServer(sql`create database ${sql.id(name)}`)
    databases.push(name)
    const url = new URL(serverUrl ?? '')
    url.pathname = name
    return url.href
  }
  const start: Drill['start'] = (entry, arguments_, variables = {}) =>
    spawn(process.execPath, [`backend/operations/${entry}`, ...arguments_], {
      env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...variables },
      stdio: 'pipe',
    })
  return {
    folder,
    place,
    start,
    filled: async (engine, enquiries) => {
      const url = await place(engine)
      await within(url, async (db) => {
        await migrate(db)
        await fillDatabase(db, enquiries)
      })
      return url
    },
    run: (entry, arguments_, variables) => ended(start(entry, arguments_, variables)),
    close: async () => {
      rmSync(folder, { recursive: true })
      for (const name of databases) await onServer(sql`drop database ${sql.id(name)} with (force)`)
    },
  }
}

export async function within<Result>(url: string, use: (db: Database) => Promise<Result>): Promise<Result> {
  const db = openDatabase(url, { unhurried: true })
  try {
    return await use(db)
  } finally {
    await db.destroy()
  }
}

async function ended(child: ChildProcess): Promise<Ended> {
  if (!child.stdout || !child.stderr) throw new Error('no output')
  const [output, errors, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { status, output: `${output}${errors}` }
}
