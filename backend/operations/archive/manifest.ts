import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Type } from 'typebox'
import { Value } from 'typebox/value'

/** The file beside a backup that says, without a key, what is in it and how to know it again. */
const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Manifest = Type.Object({
  engine: Type.Enum(['sqlite', 'postgres']),
  created: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' }),
  migrations: Type.Array(Type.String()),
  tables: Type.Record(
    Type.String(),
    Type.Object({
      key: Type.Array(Type.String(), { minItems: 1 }),
      rows: Type.Integer({ minimum: 0 }),
      hash: Hash,
    }),
  ),
  /** Of the encrypted file. */
  sha256: Hash,
  recipient: Type.String(),
  /** Whether the backup was restored into a scratch database and compared when it was made. */
  restored: Type.Boolean(),
})
export type Manifest = Type.Static<typeof Manifest>

export function manifestFileOf(backup: string): string {
  return backup.replace(/\.age$/, '.json')
}

export function writeManifest(file: string, manifest: Manifest): void {
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })
}

export function readManifest(backup: string): Manifest {
  const file = manifestFileOf(backup)
  if (!backup.endsWith('.age')) throw new Error(`${backup} is no backup: its name must end in .age`)
  for (const needed of [backup, file]) if (!existsSync(needed)) throw new Error(`There is no file ${needed}`)
  const manifest = parsed(file)
  if (!Value.Check(Manifest, manifest))
    throw new Error(`${file} is no manifest of a backup, or it was altered`)
  return manifest
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
