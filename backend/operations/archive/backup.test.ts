import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { freePort } from '../../../scripts/stack/ports.ts'
import { engines } from '../../testing/database.ts'
import { type Drill, openDrill, within } from '../../testing/operations/drill.ts'
import { findInstalledPostgres } from '../../testing/postgres-binaries.ts'
import { type PostgresServer, startPostgres } from '../../testing/postgres-server.ts'
import { makeKeyFile } from './encryption.ts'
import { type Made, makeBackup } from './make-backup.ts'
import { readManifest } from './manifest.ts'

const binaries = findInstalledPostgres()
const drilled = engines.filter((engine) => engine === 'sqlite' || binaries !== undefined)
if (!binaries) process.stderr.write('Backups of PostgreSQL are not tested: pg_dump is not installed\n')
const patienceMs = 120_000

let server: PostgresServer | undefined
let drill: Drill
let folder = ''
let variables = {}

beforeAll(async () => {
  if (binaries) server = await startPostgres(binaries, { durable: false, port: await freePort() })
}, patienceMs)
afterAll(() => server?.stop())
beforeEach(async () => {
  drill = openDrill(server?.url)
  folder = join(drill.folder, 'backups')
  variables = { BACKUP_FOLDER: folder, BACKUP_KEY_FILE: keyFile() }
  await makeKeyFile(keyFile())
})
afterEach(() => drill.close())

describe.each(drilled)('on %s', { timeout: patienceMs }, (engine) => {
  test('one made while another process writes restores to what its manifest says', async () => {
    const source = await drill.filled(engine, 3000)
    const before = await countLetters(source)
    const writer = await startWriter(source)
    const made = await drill.run('backup.ts', [], { ...variables, DATABASE_URL: source })
    const written = await countLetters(source)
    writer.kill('SIGKILL')
    await once(writer, 'exit')
    expect(made.output).toContain('every row is the same')
    const [file = ''] = backups()
    const rows = readManifest(file).tables['letter']?.rows
    expect(rows).toBeGreaterThan(before)
    expect(rows).toBeLessThan(written)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(unfinished()).toEqual([])

    const target = await drill.place(engine)
    const { output } = await drill.run('restore.ts', [file, target], variables)
    expect(output).toContain('every row is as it was')
    expect(await countLetters(target)).toBe(rows)
  })

  test('where only the recipient is, it is not tried, and the secret key restores it elsewhere', async () => {
    const secret = readFileSync(keyFile(), 'utf8')
    writeFileSync(keyFile(), `${/age1\w+/.exec(secret)?.[0]}\n`)
    const source = await drill.filled(engine, 3)
    const { output } = await drill.run('backup.ts', [], { ...variables, DATABASE_URL: source })
    expect(output).toContain('Not tried')
    const [file = ''] = backups()
    const target = await drill.place(engine)
    const refused = await drill.run('restore.ts', [file, target], variables)
    expect(refused.output).toContain('needs the secret key')
    writeFileSync(keyFile(), secret)
    expect(await drill.run('restore.ts', [file, target], variables)).toMatchObject({ status: 0 })
    expect(await countLetters(target)).toBe(3)
  })

  test('the newest stay; older ones go only after a new one is verified', async () => {
    const source = await drill.filled(engine, 1)
    const made: string[] = []
    for (const day of ['01', '02', '03']) {
      made.push((await backUp(source, `2026-11-${day}T00:00:00.000Z`)).file)
    }
    expect(backups()).toEqual(made.slice(1))
    const rename = (from: string, to: string) =>
      within(source, (db) => sql`update kysely_migration set name = ${to} where name = ${from}`.execute(db))
    await rename('0001-catalogue', '9999-later')
    await expect(backUp(source)).rejects.toThrow('newer version')
    expect(backups()).toEqual(made.slice(1))
    await rename('9999-later', '0001-catalogue')
    // The clock was set back: the one just made is not the one to go.
    const { file } = await backUp(source, '2020-01-01T00:00:00.000Z')
    expect(backups()).toEqual([file, made.at(-1)])
  })

  test('one that is killed leaves nothing that looks like a backup, and the next day clears up', async () => {
    const source = await drill.filled(engine, 10_000)
    const child = drill.start('backup.ts', [], { ...variables, DATABASE_URL: source })
    while (!unfinished().some((path) => readdirSync(path).length > 0)) await pause(5)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(backups()).toEqual([])
    for (const path of unfinished()) utimesSync(path, 0, 0)
    await backUp(source)
    expect(backups()).toHaveLength(1)
    expect(unfinished()).toEqual([])
  })

  test('a database that this version has yet to migrate is backed up and restored as it is', async () => {
    const source = await drill.filled(engine, 3)
    await within(source, async (db) => {
      await sql`drop table clockwork`.execute(db)
      await sql`delete from kysely_migration where name = '0005-clockwork'`.execute(db)
    })
    const { file, manifest } = await backUp(source)
    expect(manifest.tables).not.toHaveProperty('clockwork')
    const target = await drill.place(engine)
    expect(await drill.run('restore.ts', [file, target], variables)).toMatchObject({ status: 0 })
  })
})

describe.runIf(binaries)('pg_dump', { timeout: patienceMs }, () => {
  test('that is missing or older than the server is named with both versions', async () => {
    const DATABASE_URL = await drill.filled('postgres', 1)
    const missing = await drill.run('backup.ts', [], { ...variables, DATABASE_URL, PATH: '/nowhere' })
    expect(missing.output).toMatch(
      /pg_dump is not installed, the server is \d+.*: install .* version \d+ or newer/,
    )
    const PATH = programsThat('echo "pg_dump (PostgreSQL) 9.6.1"')
    const older = await drill.run('backup.ts', [], {
      ...variables,
      DATABASE_URL: inject('postgresUrl'),
      PATH,
    })
    expect(older.output).toMatch(/pg_dump is 9.6.1, the server is \d+/)
    expect(backups()).toEqual([])
  })

  test('never sees the password among its arguments, and leaves no scratch database', async () => {
    const url = new URL(await drill.filled('postgres', 1))
    url.password = 'hidden-word'
    const seen = join(drill.folder, 'seen.txt')
    const PATH = programsThat(`echo "$*, $PGPASSWORD" >> ${seen}; exec ${binaries}/\${0##*/} "$@"`)
    const made = await drill.run('backup.ts', [], { ...variables, DATABASE_URL: url.href, PATH })
    expect(made).toMatchObject({ status: 0 })
    const lines = readFileSync(seen, 'utf8').trim().split('\n')
    expect(lines.length).toBeGreaterThanOrEqual(3)
    for (const line of lines) expect(line.replace(/, hidden-word$/, '')).not.toContain('hidden-word')
    const { rows } = await within(url.href, (db) =>
      sql`select datname from pg_database where datname like 'chloromaster_check%'`.execute(db),
    )
    expect(rows).toEqual([])
  })
})

function keyFile(): string {
  return join(drill.folder, 'key.txt')
}

function backUp(databaseUrl: string, at = '2026-11-10T11:12:13.140Z'): Promise<Made> {
  const programs = { PATH: process.env['PATH'] ?? '' }
  return makeBackup({ databaseUrl, folder, keyFile: keyFile(), keep: 2, programs }, new Date(at))
}

function backups(): string[] {
  return entries().filter((path) => path.endsWith('.age'))
}

function unfinished(): string[] {
  return entries().filter((path) => path.includes('unfinished-'))
}

function entries(): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.sort().map((name) => join(folder, name))
}

function countLetters(url: string): Promise<number> {
  return within(url, async (db) => (await db.selectFrom('letter').select('id').execute()).length)
}

/** A search path with nothing but pg_dump and pg_restore, which do this. */
function programsThat(script: string): string {
  const path = join(drill.folder, 'programs')
  mkdirSync(path)
  for (const name of ['pg_dump', 'pg_restore']) {
    writeFileSync(join(path, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(path, name), 0o755)
  }
  return path
}

/** Another process, which commits one letter after the other until it is killed. */
async function startWriter(url: string): Promise<ChildProcess> {
  const script = `
    import { randomUUID } from 'node:crypto'
    import { openDatabase } from './backend/db/database.ts'
    const db = openDatabase(process.argv[1])
    const letter = await db.selectFrom('letter').selectAll().limit(1).executeTakeFirstOrThrow()
    for (;;) {
      await db.insertInto('letter').values({ ...letter, id: randomUUID() }).execute()
      process.stdout.write('.')
    }`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  child.stdout.resume()
  return child
}
