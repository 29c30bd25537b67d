import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { type Database, openDatabase } from '../db/database.ts'
import { engines } from '../testing/database.ts'
import { type Drill, type Ended, openDrill, within } from '../testing/operations/drill.ts'
import { killedBefore } from '../testing/processes.ts'
import { moveDatabase } from './move.ts'
import { sumTables } from './row-hash.ts'
import { tableNames, tables } from './tables.ts'

const many = 6000
const patienceMs = 120_000
const ways = engines.flatMap((from) => engines.map((to) => ({ from, to })))

let drill: Drill
beforeEach(() => {
  drill = openDrill(inject('postgresUrl'))
})
afterEach(() => drill.close())

test('a move that is killed while it makes the tables is finished by the next', {
  timeout: patienceMs,
}, async () => {
  const [source, target] = [await drill.filled('sqlite', 10), await drill.place('sqlite')]
  const options = { NODE_OPTIONS: killedBefore('alter table "enquiry" add column "owner_id"') }
  const [, signal] = await once(drill.start('move-database.ts', [source, target], options), 'exit')
  expect(signal).toBe('SIGKILL')
  await move(source, target)
  expect(await sums(target)).toEqual(await sums(source))
})

describe.each(ways)('from $from to $to', ({ from, to }) => {
  test('every row arrives, and the source stays as it was', { timeout: patienceMs }, async () => {
    const [source, target] = [await drill.filled(from, 1200), await drill.place(to)]
    const before = await stateOf(source)
    const lines: string[] = []
    await moveDatabase({ from: source, to: target, dryRun: true, print: (line) => lines.push(line) })
    expect(lines).toContain('  enquiry: 1200 rows')
    expect(await isUntouched(target)).toBe(true)

    await moveDatabase({ from: source, to: target, dryRun: false, print: (line) => lines.push(line) })
    expect(lines.join('\n')).toMatch(/enquiry: 1200 rows, checksum \w{16}, equal/)
    expect(await sums(target)).toEqual(await sums(source))
    expect(await stateOf(source)).toBe(before)
    expect(await within(target, tableNames)).not.toContain('move_progress')
  })

  test('a move that is killed again and again is finished by the next', { timeout: patienceMs }, async () => {
    const [source, target] = [await drill.filled(from, many), await drill.place(to)]
    const before = await stateOf(source)
    for (const sign of ['product:', 'enquiry: 1000 ', 'enquiry: 4', 'letter: 3'])
      await killAt(sign, source, target)
    const { status, output } = await run(source, target)
    expect(output).toContain('holds an unfinished move of this source')
    expect(output).not.toContain('  enquiry: 1000 of')
    expect(status).toBe(0)
    expect(await sums(target)).toEqual(await sums(source))
    expect(await stateOf(source)).toBe(before)
  })

  test('a source that was written to between two runs is noticed, and the move starts anew', {
    timeout: patienceMs,
  }, async () => {
    const [source, target] = [await drill.filled(from, many), await drill.place(to)]
    await killAt('letter: ', source, target)
    await within(source, addLetters)
    await expect(move(source, target)).rejects.toThrow(/source changed while it was being moved/)
    await move(source, target)
    expect(await sums(target)).toEqual(await sums(source))
  })
})

describe.each(engines)('a target on %s', (engine) => {
  test('with rows is refused and not touched', async () => {
    const [source, target] = [await drill.filled('sqlite', 1), await drill.filled(engine, 2)]
    const before = await sums(target)
    await expect(move(source, target)).rejects.toThrow('The target is not empty: service holds rows')
    expect(await sums(target)).toEqual(before)
    expect(await within(target, tableNames)).not.toContain('move_progress')
  })

  test('that holds an unfinished move of another source is refused', { timeout: patienceMs }, async () => {
    const [one, other, target] = [
      await drill.filled('sqlite', many),
      await drill.filled('sqlite', 1),
      await drill.place(engine),
    ]
    await killAt('enquiry: ', one, target)
    await expect(move(other, target)).rejects.toThrow(/unfinished move of sqlite:/)
  })
})

test('rows written while the move runs are not left behind in silence', { timeout: patienceMs }, async () => {
  const [source, target] = [await drill.filled('sqlite', 1200), await drill.place('postgres')]
  const writer = openDatabase(source)
  let pending: Promise<void> | undefined
  const print = (line: string) => {
    if (/letter: 1200/.test(line)) pending ??= addLetters(writer)
  }
  await expect(moveDatabase({ from: source, to: target, dryRun: false, print })).rejects.toThrow(
    /stop backend and worker, then run again.*\(enquiry, letter\)/s,
  )
  await pending
  await writer.destroy()
  await move(source, target)
})

test.each([
  ['no arguments', [], 'Usage'],
  ['an unknown option', ['sqlite:a', 'sqlite:b', '--quick'], "Unknown option '--quick'"],
  ['a source that is no address', ['a.db', 'sqlite:b.db'], 'A database is named as'],
  ['a source that is not there', ['sqlite:/nowhere/a.db', 'sqlite:b.db'], 'There is no file /nowhere/a.db'],
  ['one database twice', ['sqlite:package.json', 'sqlite:./package.json'], 'are the same database'],
  ['a server that is away', ['postgres://u:hidden@127.0.0.1:1/a', 'sqlite:b.db'], 'ECONNREFUSED'],
])('%s: a clear word and nothing else', async (_what, arguments_, message) => {
  const { status, output } = await run(...arguments_)
  expect(status).toBe(1)
  expect(output).toContain(message)
  expect(output).not.toMatch(/hidden|\n\s+at /)
})

test('a source of another schema version is refused', async () => {
  const [source, target] = [await drill.filled('sqlite', 1), await drill.place('sqlite')]
  await within(source, (db) => sql`delete from kysely_migration where name like '0004%'`.execute(db))
  await expect(move(source, target)).rejects.toThrow(/lacks the migrations 0004-visits/)
  await within(source, (db) =>
    sql`update kysely_migration set name = '9999-later' where name like '0003%'`.execute(db),
  )
  await expect(move(source, target)).rejects.toThrow(/newer version \(9999-later\)/)
  const empty = await drill.place('postgres')
  await expect(move(empty, target)).rejects.toThrow('never migrated')
  expect(existsSync(target.slice('sqlite:'.length))).toBe(false)
})

function sums(url: string) {
  return within(url, (db) => sumTables(db, tables))
}

/** Of SQLite the very bytes, of PostgreSQL the rows. */
async function stateOf(url: string): Promise<string> {
  if (!url.startsWith('sqlite:')) return JSON.stringify(await sums(url))
  return createHash('sha256')
    .update(readFileSync(url.slice('sqlite:'.length)))
    .digest('hex')
}

async function isUntouched(url: string): Promise<boolean> {
  if (url.startsWith('sqlite:')) return !existsSync(url.slice('sqlite:'.length))
  return (await within(url, tableNames)).length === 0
}

function move(from: string, to: string): Promise<void> {
  return moveDatabase({ from, to, dryRun: false, print: () => undefined })
}

function run(...arguments_: string[]): Promise<Ended> {
  return drill.run('move-database.ts', arguments_)
}

/** Kills the process, without a chance to clean up, as soon as it has printed the sign. */
async function killAt(sign: string, from: string, to: string): Promise<void> {
  const child = drill.start('move-database.ts', [from, to])
  let output = ''
  child.stdout?.on('data', (data) => {
    output += data
    if (output.includes(sign)) child.kill('SIGKILL')
  })
  const [, signal] = await once(child, 'exit')
  expect(signal, output).toBe('SIGKILL')
}

/** Many, so that some sort before and some after whatever has been moved already. */
async function addLetters(db: Database): Promise<void> {
  for (let count = 0; count < 40; count += 1) {
    const id = randomUUID()
    const enquiry = await db.selectFrom('enquiry').selectAll().limit(1).executeTakeFirstOrThrow()
    const letter = await db.selectFrom('letter').selectAll().limit(1).executeTakeFirstOrThrow()
    await db
      .insertInto('enquiry')
      .values({ ...enquiry, id, idempotency_key: null })
      .execute()
    await db
      .insertInto('letter')
      .values({ ...letter, id: randomUUID(), enquiry_id: id })
      .execute()
  }
}
