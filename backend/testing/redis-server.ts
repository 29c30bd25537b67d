/** Runs a Redis or Valkey of its own on loopback, which can be killed, frozen and started again. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort, untilListening } from '../../scripts/stack/ports.ts'

export type RedisServer = {
  url: string
  port: number
  process: ChildProcess
  /** Starts a killed server again, empty, on the same port. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** The servers of this protocol on this machine; the tests of the shared cache run on each. */
export const redisPrograms = ['redis-server', 'valkey-server'].filter(isInstalled)

if (redisPrograms.length === 0) {
  process.stderr.write(
    'Not run: tests of the shared store, because no redis-server or valkey-server is installed\n',
  )
}

export async function startRedis(
  program = redisPrograms[0] ?? 'redis-server',
  options: string[] = [],
): Promise<RedisServer> {
  const port = await freePort()
  const start = async () => {
    const child = spawn(
      program,
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', ...options],
      { stdio: 'ignore' },
    )
    await untilListening(port)
    return child
  }
  const server: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    port,
    process: await start(),
    restart: async () => {
      server.process = await start()
    },
    stop: async () => {
      const { process: child } = server
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
  return server
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
