import { readFileSync } from 'node:fs'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { backupKeep } from '../../config.ts'

/** The environment of `backup.ts` and `restore.ts`, which need nothing else of what the back end needs. */
export type Settings = {
  databaseUrl: string
  folder: string
  keyFile: string
  /** How many backups stay. */
  keep: number
  programs: ProgramEnvironment
}
/** What PostgreSQL's programs are given of our own environment. */
export type ProgramEnvironment = { [name: string]: string }

const Environment = Type.Object({
  DATABASE_URL: Type.String({ default: 'sqlite:.data/chloromaster.db', minLength: 1 }),
  DATABASE_URL_FILE: Type.Optional(Type.String()),
  BACKUP_FOLDER: Type.String({ default: '.data/backups', minLength: 1 }),
  BACKUP_KEY_FILE: Type.String({ minLength: 1 }),
  BACKUP_KEEP: backupKeep,
})
const passedOn = ['PATH', 'HOME', 'PGPASSFILE']

/** Names of the variables; `.env.example` lists the same. */
export const backupVariableNames = Object.keys(Environment.properties)

/** Throws one error that names every fault and no value. An empty variable counts as one that is not set. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.entries(environment).filter(
    ([name, value]) => name in Environment.properties && value !== '',
  )
  const candidate = Value.Convert(Environment, Value.Default(Environment, Object.fromEntries(given)))
  if (!Value.Check(Environment, candidate)) {
    const faults = Value.Errors(Environment, candidate).map(
      ({ instancePath, message }) => `  ${instancePath.slice(1) || 'environment'}: ${message}`,
    )
    throw new Error(`The environment is not valid:\n${[...new Set(faults)].join('\n')}`)
  }
  return {
    databaseUrl: candidate.DATABASE_URL_FILE
      ? readFileSync(candidate.DATABASE_URL_FILE, 'utf8').trimEnd()
      : candidate.DATABASE_URL,
    folder: candidate.BACKUP_FOLDER,
    keyFile: candidate.BACKUP_KEY_FILE,
    keep: candidate.BACKUP_KEEP,
    programs: Object.fromEntries(
      Object.entries(environment).flatMap(([name, value]) =>
        value !== undefined && passedOn.includes(name) ? [[name, value]] : [],
      ),
    ),
  }
}
