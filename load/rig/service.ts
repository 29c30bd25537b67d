/** Runs one process of the system, which can be killed, frozen and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

export type Service = {
  /** Again, after it has ended. */
  start(): void
  signal(signal: NodeJS.Signals): void
  /** Without a chance to clean up. */
  kill(): Promise<void>
  /** Answers the exit status, null when it did not stop in time and had to be killed. */
  stop(): Promise<number | null>
  id(): number
}
export type ServiceCommand = {
  /** Arguments for Node. */
  args: string[]
  variables: Record<string, string>
  logFile: string
}

/** A stop may take ten seconds and the drain before it. */
const patienceMs = 20_000

export function startService({ args, variables, logFile }: ServiceCommand): Service {
  const run = () => {
    const log = openSync(logFile, 'a')
    const child = spawn(process.execPath, args, { env: variables, stdio: ['ignore', log, log] })
    closeSync(log)
    return child
  }
  let child = run()
  return {
    start: () => {
      child = run()
    },
    signal: (signal) => void child.kill(signal),
    kill: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
    stop: () => stop(child),
    id: () => child.pid ?? 0,
  }
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (hasEnded(child)) return child.exitCode
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  // A frozen process hears nothing else.
  child.kill('SIGCONT')
  const done = new AbortController()
  const late = pause(patienceMs, undefined, { signal: done.signal }).catch(() => undefined)
  await Promise.race([ended, late])
  done.abort()
  if (!hasEnded(child)) child.kill('SIGKILL')
  await ended
  return child.exitCode
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
