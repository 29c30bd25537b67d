import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { killedBefore } from '../../testing/processes.ts'
import { openDatabase } from '../database.ts'
import { migrations } from './index.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const url = () => `sqlite:${join(folder, 'test.db')}`

function start(...options: string[]) {
  const arguments_ = [...options, 'backend/migrate.ts']
  return promisify(execFile)(process.execPath, arguments_, { env: { DATABASE_URL: url() } })
}

async function applied(): Promise<string[]> {
  const db = openDatabase(url())
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  await db.destroy()
  return rows.map(({ name }) => name)
}

test('SQLite: killed between two statements, the next run brings the schema up to date', {
  timeout: 120_000,
}, async () => {
  const killed = start(killedBefore('alter table "enquiry" add column "owner_id"'))
  await expect(killed).rejects.toMatchObject({ signal: 'SIGKILL' })
  expect(await applied()).toEqual([])
  await start()
  expect(await applied()).toEqual(Object.keys(migrations))
})

test('SQLite: of several that start at once on a fresh file one does it, and the others wait', {
  timeout: 120_000,
}, async () => {
  const runs = await Promise.all(Array.from({ length: 3 }, () => start()))
  expect(await applied()).toEqual(Object.keys(migrations))
  expect(runs.filter(({ stdout }) => stdout.includes(' 0 added'))).toHaveLength(2)
})
