import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freePort } from '../../../scripts/stack/ports.ts'
import { type Engine, engines } from '../../testing/database.ts'
import { type Drill, openDrill, within } from '../../testing/operations/drill.ts'
import { findInstalledPostgres } from '../../testing/postgres-binaries.ts'
import { type PostgresServer, startPostgres } from '../../testing/postgres-server.ts'
import { tableNames } from '../tables.ts'
import { hashFile, makeKeyFile } from './encryption.ts'
import { makeBackup } from './make-backup.ts'
import { type Manifest, manifestFileOf, readManifest, writeManifest } from './manifest.ts'
import type { Backup } from './restore-backup.ts'

const binaries = findInstalledPostgres()
const drilled = engines.filter((engine) => engine === 'sqlite' || binaries !== undefined)
if (!binaries) process.stderr.write('Restores to PostgreSQL are not tested: pg_dump is not installed\n')
const patienceMs = 120_000

let server: PostgresServer | undefined
let drill: Drill
let workshop: Drill
const originals: { [name in Engine]?: string } = {}
let keyFile = ''
beforeAll(async () => {
  if (binaries) server = await startPostgres(binaries, { durable: false, port: await freePort() })
  workshop = openDrill(server?.url)
  await makeKeyFile(originalKey())
  for (const engine of drilled) originals[engine] = await makeOriginal(engine)
}, patienceMs)
afterAll(async () => {
  await workshop.close()
  await server?.stop()
})
beforeEach(() => {
  drill = openDrill(server?.url)
  keyFile = originalKey()
})
afterEach(() => drill.close())

describe.each(drilled)('on %s', { timeout: patienceMs }, (engine) => {
  test('a wrong key and the other engine are refused', async () => {
    const { made, target } = await prepared(engine)
    const own = keyFile
    keyFile = join(drill.folder, 'other.txt')
    await makeKeyFile(keyFile)
    await refused(made, target, `needs the key of ${made.manifest.recipient}`)
    keyFile = own
    const other = engine === 'sqlite' ? 'postgres://127.0.0.1:1/a' : `sqlite:${drill.folder}/other.db`
    await refused(made, other, 'This is a backup of')
  })

  test.each([
    [
      'one bit is another',
      (intact: Buffer) => Buffer.concat([intact.subarray(0, -3), flipped(intact.subarray(-3))]),
    ],
    ['the end is missing', (intact: Buffer) => intact.subarray(0, -100)],
    [
      'a whole block is missing at the end',
      (intact: Buffer) => intact.subarray(0, -(intact.length % 65_552) || -65_552),
    ],
    [
      'the header is another',
      (intact: Buffer) => Buffer.concat([flipped(intact.subarray(0, 60)), intact.subarray(60)]),
    ],
    ['nothing is in it', () => Buffer.alloc(0)],
  ])('a file in which %s is refused, even when its manifest was made to fit', async (_what, spoil) => {
    const { made, target } = await prepared(engine)
    writeFileSync(made.file, spoil(readFileSync(made.file)))
    await refused(made, target, 'altered, cut short or exchanged')
    made.manifest.sha256 = await hashFile(made.file)
    writeManifest(manifestFileOf(made.file), made.manifest)
    await refused(made, target, 'is damaged')
  })

  test.each<[string, (manifest: Manifest) => unknown]>([
    ['enquiry differ', ({ tables }) => Object.assign(tables['enquiry'] ?? {}, { rows: 1 })],
    ['letter differ', ({ tables }) => Object.assign(tables['letter'] ?? {}, { hash: '0'.repeat(64) })],
    ['stock differ', ({ tables }) => Object.assign(tables, { stock: tables['letter'] })],
    ['its migrations differ', ({ migrations }) => migrations.pop()],
    ['made by a newer version (9999-later)', ({ migrations }) => migrations.push('9999-later')],
    ['is no manifest', (manifest) => Object.assign(manifest, { engine: 'oracle' })],
  ])('a manifest that does not fit is refused: %s', async (message, change) => {
    const { made, target } = await prepared(engine)
    change(made.manifest)
    writeManifest(manifestFileOf(made.file), made.manifest)
    await refused(made, target, message)
  })

  test('a backup without its manifest is refused', async () => {
    const { made, target } = await prepared(engine)
    rmSync(manifestFileOf(made.file))
    await refused(made, target, `There is no file ${manifestFileOf(made.file)}`)
  })

  test('a target that holds anything is refused and stays as it is', async () => {
    const { made } = await prepared(engine)
    const target = await drill.filled(engine, 2)
    const { status, output } = await restore(made, target)
    expect({ status, output }).toEqual({
      status: 1,
      output: expect.stringContaining('The target is not empty'),
    })
    const enquiries = await within(target, (db) => db.selectFrom('enquiry').select('id').execute())
    expect(enquiries).toHaveLength(2)
  })
})

/** A copy for this test alone of the one backup that was made for all. */
async function prepared(engine: Engine): Promise<{ made: Backup; target: string }> {
  const original = originals[engine]
  if (!original) throw new Error(`No backup of ${engine} was made`)
  const file = join(drill.folder, basename(original))
  for (const nameOf of [(name: string) => name, manifestFileOf]) copyFileSync(nameOf(original), nameOf(file))
  return { made: { file, manifest: readManifest(file) }, target: await drill.place(engine) }
}

async function makeOriginal(engine: Engine): Promise<string> {
  const programs = { PATH: process.env['PATH'] ?? '' }
  const settings = { folder: join(workshop.folder, 'backups'), keyFile: originalKey(), keep: 2, programs }
  const { file } = await makeBackup(
    { databaseUrl: await workshop.filled(engine, 300), ...settings },
    new Date(),
  )
  return file
}

function originalKey(): string {
  return join(workshop.folder, 'key.txt')
}

function restore({ file }: Backup, target: string) {
  return drill.run('restore.ts', [file, target], { BACKUP_KEY_FILE: keyFile })
}

/** With the reason alone, and nothing of it in the place. */
async function refused(made: Backup, target: string, message: string): Promise<void> {
  const filesBefore = readdirSync(drill.folder).sort()
  const { status, output } = await restore(made, target)
  expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining(message) })
  expect(output).not.toMatch(/\n\s+at /)
  expect(readdirSync(drill.folder).sort()).toEqual(filesBefore)
  if (target.includes(':1/') || target.startsWith('sqlite:')) return
  expect(await within(target, tableNames)).toEqual([])
}

function flipped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => byte ^ 1))
}
