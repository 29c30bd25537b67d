/** Starts the processes of a stack, notices when one dies and stops them all. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

export type Command = {
  name: string
  /** Arguments for Node. */
  args: string[]
  variables: NodeJS.ProcessEnv
  /** Null: the process writes to this terminal. */
  logFile: string | null
}

export type Running = { command: Command; child: ChildProcess; ended: Promise<unknown> }

/** Longer than the back end takes for requests in flight, shorter than the ten seconds a stop may last. */
const patience = 8_000

export function startProcess(command: Command): Running {
  const log = command.logFile === null ? 'inherit' : openSync(command.logFile, 'w')
  const child = spawn(process.execPath, command.args, {
    env: command.variables,
    stdio: ['ignore', log, log],
    // A group of its own: Ctrl C reaches this process alone, which then stops the others in one way.
    detached: true,
  })
  if (typeof log === 'number') closeSync(log)
  return { command, child, ended: once(child, 'exit') }
}

/** Resolves with the first process that ends. */
export function firstToEnd(processes: Running[]): Promise<Running> {
  return Promise.race(processes.map((running) => running.ended.then(() => running)))
}

export async function stopProcesses(processes: Running[]): Promise<void> {
  await Promise.all(processes.map(stopProcess))
}

export function lastLines(command: Command, count: number): string {
  if (command.logFile === null) return ''
  return readFileSync(command.logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
}

async function stopProcess({ child, ended }: Running): Promise<void> {
  if (hasEnded(child)) return
  child.kill('SIGTERM')
  const done = new AbortController()
  await Promise.race([ended, pause(patience, undefined, { signal: done.signal }).catch(() => undefined)])
  done.abort()
  if (!hasEnded(child)) child.kill('SIGKILL')
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
