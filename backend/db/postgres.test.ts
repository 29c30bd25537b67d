import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { freePort } from '../../scripts/stack/ports.ts'
import { freshPostgresUrl } from '../testing/postgres.ts'
import { findPostgres } from '../testing/postgres-binaries.ts'
import { startPostgres } from '../testing/postgres-server.ts'
import type { CleanUps } from '../testing/processes.ts'
import { openDatabase, poolState } from './database.ts'

const cleanUps: CleanUps = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

test('ten replicas that prepare an empty database at once do it once, and each set-up link works', {
  timeout: 120_000,
}, async () => {
  const { url, drop } = await freshPostgresUrl()
  cleanUps.push(drop)
  const runs = await Promise.all(
    Array.from({ length: 10 }, () =>
      promisify(execFile)(process.execPath, ['backend/migrate.ts'], { env: { DATABASE_URL: url } }),
    ),
  )
  const db = openDatabase(url)
  cleanUps.push(() => db.destroy())
  const applied = await sql<{ count: number }>`select count(*) as count from kysely_migration`.execute(db)
  expect(applied.rows[0]?.count).toBeGreaterThanOrEqual(5)
  expect(await db.selectFrom('product').select('revision').distinct().execute()).toEqual([{ revision: 1 }])
  const added = runs.filter(({ stdout }) => stdout.includes(' 0 added'))
  expect(added).toHaveLength(9)
  const links = runs.filter(({ stdout }) => stdout.includes('/admin/setup?token='))
  const open = await db.selectFrom('staff_setup').select('token_hash').execute()
  expect(open).toHaveLength(links.length)
})

test('the pool holds no more connections than it may, and a statement no longer than it may', {
  timeout: 30_000,
}, async () => {
  const { url, drop } = await freshPostgresUrl()
  const db = openDatabase(url, { poolSize: 2 })
  const asked = Array.from({ length: 6 }, () => sql`select pg_sleep(0.2)`.execute(db))
  await sql`select 1`.execute(db)
  expect(poolState(db).total).toBe(2)
  await Promise.all(asked)
  const { rows } = await sql<{ limit: string }>`select current_setting('statement_timeout') as limit`.execute(
    db,
  )
  expect(rows).toEqual([{ limit: '10s' }])
  const unhurried = openDatabase(url, { unhurried: true })
  const { rows: free } = await sql<{
    limit: string
  }>`select current_setting('statement_timeout') as limit`.execute(unhurried)
  expect(free).toEqual([{ limit: '0' }])
  await Promise.all([db.destroy(), unhurried.destroy()])
  await drop()
})

test('TLS is used, and refused when the authority is not the named one', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tls-'))
  cleanUps.push(() => rmSync(folder, { recursive: true }))
  makeCertificate(folder, 'server')
  makeCertificate(folder, 'stranger')
  const port = await freePort()
  const server = await startPostgres(findPostgres(), { durable: true, port, certificateFolder: folder })
  cleanUps.push(() => server.stop())
  const url = (authority: string) =>
    `postgres://postgres@localhost:${port}/postgres?sslmode=verify-full&sslrootcert=${join(folder, authority)}`

  const db = openDatabase(url('server.crt'))
  const { rows } = await sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`.execute(db)
  await db.destroy()
  expect(rows).toEqual([{ ssl: true }])

  const wary = openDatabase(url('stranger.crt'))
  await expect(sql`select 1`.execute(wary)).rejects.toThrow(/self-signed certificate/)
  await wary.destroy()
})

test('a server that freezes holds nobody longer than the limits, and is used again when it thaws', {
  timeout: 60_000,
}, async () => {
  const server = await startPostgres(findPostgres(), { durable: true, port: await freePort() })
  cleanUps.push(() => server.stop())
  const db = openDatabase(server.url)
  cleanUps.push(() => db.destroy())
  await sql`select 1`.execute(db)
  server.signal('SIGSTOP')
  const begun = Date.now()
  await expect(sql`select 1`.execute(db)).rejects.toThrow(/[Cc]onnection terminated/)
  expect(Date.now() - begun).toBeLessThan(15_000)
  server.signal('SIGCONT')
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
})

function makeCertificate(folder: string, name: string): void {
  const request =
    'req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -addext subjectAltName=DNS:localhost'
  const files = ['-keyout', join(folder, `${name}.key`), '-out', join(folder, `${name}.crt`)]
  execFileSync('openssl', [...request.split(' '), ...files], { stdio: 'ignore' })
}
