import { randomBytes } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { openDatabase } from '../../db/database.ts'
import { addressOf, openSnapshot } from '../snapshot.ts'
import { tableNames } from '../tables.ts'
import { type Archiver, stateOf } from './archiver.ts'
import { abandonedAfterMs } from './folder.ts'
import { environmentFor, requireProgram, runProgram } from './programs.ts'
import type { ProgramEnvironment } from './settings.ts'

/** Dumps a PostgreSQL database while it is written to, and restores it whole or not at all. */
const scratchPrefix = 'chloromaster_check_'
const portable = ['--no-owner', '--no-privileges']

export function postgresArchiver(programs: ProgramEnvironment): Archiver {
  return {
    dump: async (url, _folder, take) => {
      const { rows, release } = await openSnapshot(url)
      try {
        const environment = environmentFor(url, programs)
        await requireProgram('pg_dump', rows, environment)
        const state = await stateOf(rows)
        // The dump sees what the checksums saw, whatever is written meanwhile.
        const exported = await sql<{ name: string }>`select pg_export_snapshot() as name`.execute(rows)
        const options = ['--format=custom', ...portable, `--snapshot=${exported.rows[0]?.name}`]
        await runProgram('pg_dump', options, environment, ({ stdout }) => take(stdout))
        return state
      } finally {
        await release()
      }
    },

    requireEmpty: async (url) => {
      if (addressOf(url).engine !== 'postgres') throw new Error(otherEngine)
      const { rows, release } = await openSnapshot(url)
      try {
        const [table] = await tableNames(rows)
        if (table)
          throw new Error(`The target is not empty: it has the table ${table}. Name an empty database`)
      } finally {
        await release()
      }
    },

    restore: async (plain, url, check) => {
      const environment = environmentFor(url, programs)
      const options = ['--single-transaction', '--exit-on-error', ...portable]
      const database = `--dbname=${environment['PGDATABASE']}`
      await runProgram('pg_restore', [...options, database], environment, ({ stdin }) =>
        pipeline(plain, stdin),
      )
      try {
        await check(url)
      } catch (error) {
        await dropTables(url)
        throw error
      }
    },

    withScratch: async (url, _folder, use) => {
      const name = `${scratchPrefix}${Date.now()}_${randomBytes(4).toString('hex')}`
      const scratch = new URL(url)
      scratch.pathname = name
      await makeScratch(url, name)
      try {
        await use(scratch.href)
      } finally {
        await dropDatabase(url, name)
      }
    },
  }
}

/** Only of a database that was empty before the restore. */
async function dropTables(url: string): Promise<void> {
  const db = openDatabase(url, { poolSize: 1, unhurried: true })
  try {
    const names = (await tableNames(db)).map((name) => sql.table(name))
    if (names.length > 0) await sql`drop table ${sql.join(names)} cascade`.execute(db)
  } finally {
    await db.destroy()
  }
}

/** Also drops those that killed verifications left behind. */
async function makeScratch(url: string, name: string): Promise<void> {
  const db = openDatabase(url, { poolSize: 1, unhurried: true })
  try {
    const { rows } = await sql<{ name: string }>`
      select datname as name from pg_database where starts_with(datname, ${scratchPrefix})`.execute(db)
    const isAbandoned = (other: string) => Date.now() - Number(other.split('_')[2]) > abandonedAfterMs
    for (const { name: other } of rows.filter((row) => isAbandoned(row.name))) await dropDatabase(url, other)
    await sql`create database ${sql.id(name)}`.execute(db)
  } catch (error) {
    throw (error as { code?: unknown }).code === '42501' ? new Error(mayNotCreate, { cause: error }) : error
  } finally {
    await db.destroy()
  }
}

const otherEngine =
  'This is a backup of PostgreSQL: restore it to postgres://…; make move-database goes on from there'
const mayNotCreate = `The backup cannot be verified, because its user may not create a scratch database.
Allow it (alter role … createdb), or let BACKUP_KEY_FILE hold only the recipient (age1…) and try the restore elsewhere`

async function dropDatabase(url: string, name: string): Promise<void> {
  const db = openDatabase(url, { poolSize: 1, unhurried: true })
  try {
    await sql`drop database if exists ${sql.id(name)} with (force)`.execute(db)
  } finally {
    await db.destroy()
  }
}
