/** Runs a PostgreSQL of its own, which can be killed, frozen and started again, and which never outlives the test run. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'

export type PostgresServer = {
  /** Superuser, database `postgres`, over a socket that only this user can reach. */
  url: string
  /** Null unless the server is durable: then it also listens here, on loopback. */
  port: number | null
  /** To the server and every one of its processes: SIGKILL is a crash of the whole machine, SIGSTOP and SIGCONT a frozen one. */
  signal(signal: NodeJS.Signals): void
  /** Starts a killed server again on the same data and waits until it answers. */
  restart(): Promise<void>
  stop(): Promise<void>
}

type Owner = { uid?: number; gid?: number }
type Options = {
  /** True: as in production, every commit reaches the disk, and a port is opened. False: fast, for one test run. */
  durable: boolean
  port?: number
  /** Holds server.key and server.crt: TLS is offered. */
  certificateFolder?: string
}

const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }

export async function startPostgres(
  binaries: string,
  { durable, port = 5432, certificateFolder }: Options,
): Promise<PostgresServer> {
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
  if (certificateFolder) giveCertificate(certificateFolder, data, owner)
  const settings = {
    // A socket in a folder of mode 0700: nobody else on the machine can connect, and no port can be taken.
    listen_addresses: durable ? '127.0.0.1' : '',
    port: String(port),
    unix_socket_directories: folder,
    max_connections: '200',
    log_min_messages: 'panic',
    ...(durable ? {} : fast),
    ...(certificateFolder && { ssl: 'on' }),
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const guard = spawnGuarded([join(binaries, 'postgres'), '-D', data, ...options], folder, owner)
  const url = `postgres://postgres@localhost:${port}/postgres?host=${encodeURIComponent(folder)}`
  await untilReady(url, guard)
  return {
    url,
    port: durable ? port : null,
    signal: (signal) => {
      for (const id of processesOf(data)) sendSignal(id, signal)
    },
    restart: async () => {
      guard.stdin?.write('again\n')
      await untilReady(url, guard)
    },
    stop: () => stopGuarded(guard, folder),
  }
}

/**
 * The server ends when its guard's input closes, hence also when the test run is killed without a chance to clean up.
 * Each line the guard reads starts the server again, until it stays: after a crash it waits for the last process of the old one.
 */
function spawnGuarded(command: string[], folder: string, owner: Owner): ChildProcess {
  const guard = `
    "$@" & server=$!
    while read -r again; do
      while "$@" & server=$!; sleep 0.2; ! kill -0 $server 2>/dev/null; do :; done
    done
    kill -CONT $server; kill -INT $server; wait $server; rm -rf "$FOLDER"`
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
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    client.on('error', () => undefined)
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

/** PostgreSQL takes a key only when it owns it and nobody else may read it. */
function giveCertificate(from: string, data: string, { uid, gid }: Owner): void {
  for (const name of ['server.key', 'server.crt']) {
    const copy = join(data, name)
    copyFileSync(join(from, name), copy)
    chmodSync(copy, 0o600)
    if (uid !== undefined && gid !== undefined) chownSync(copy, uid, gid)
  }
}

/** The postmaster and its children; each child leads a group of its own, so no one signal reaches them all. */
function processesOf(data: string): number[] {
  const postmaster = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')
  return [postmaster, ...children.trim().split(/\s+/).filter(Boolean).map(Number)]
}

function sendSignal(id: number, signal: NodeJS.Signals): void {
  try {
    process.kill(id, signal)
  } catch {
    // It ended by itself in between.
  }
}

/** PostgreSQL refuses to run as root. */
function ownerOfServer(): Owner {
  if (process.getuid?.() !== 0) return {}
  const idOfNobody = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') }
}
