/** Runs the whole system on this machine until it is told to stop; with `--watch`, reloading on every change. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Config, readConfig } from '../backend/config.ts'
import { buildSite } from './build.ts'
import { type StackEnvironment, stackEnvironment } from './stack/environment.ts'
import { inboxArguments } from './stack/inbox.ts'
import { freePort, takenPorts } from './stack/ports.ts'
import {
  type Command,
  firstToEnd,
  lastLines,
  type Running,
  startProcess,
  stopProcesses,
} from './stack/processes.ts'

const watch = process.argv.includes('--watch')
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())

try {
  await run()
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}

async function run(): Promise<void> {
  const stack = stackEnvironment()
  const config = readConfig(stack.variables)
  await refuseTakenPorts(stack, config)
  if (!watch) await buildSite(console.log, stopping.signal)
  console.log('Bringing the database up to date')
  const setUpLink = await migrate(stack.variables)
  const apiPort = watch ? await freePort() : config.port
  const processes = commandsOf(stack, config, apiPort).map(startProcess)
  try {
    console.log('Starting')
    const died = firstToEnd(processes).then(reportDeath)
    const stopped = once(stopping.signal, 'abort')
    const ready = await Promise.race([untilReady(stack, config, apiPort), died, stopped])
    if (ready === true) console.log(welcome(stack, config, setUpLink))
    await Promise.race([died, stopped])
    console.log('Stopping')
  } finally {
    await stopProcesses(processes)
  }
}

async function refuseTakenPorts({ smtpPort, inboxPort, hasInbox }: StackEnvironment, config: Config) {
  const host = '127.0.0.1'
  const faults = await takenPorts([
    { port: config.port, host: config.host, use: 'site and API', variable: 'PORT' },
    ...(config.metricsPort === null
      ? []
      : [{ port: config.metricsPort, host: config.host, use: 'metrics', variable: 'METRICS_PORT' }]),
    ...(hasInbox
      ? [
          { port: smtpPort, host, use: 'mail for the inbox', variable: 'SMTP_PORT' },
          { port: inboxPort, host, use: 'inbox', variable: 'INBOX_PORT' },
        ]
      : []),
  ])
  if (faults.length > 0) throw new Error(faults.join('\n'))
}

/** Answers the link for the first staff account while there is none. */
async function migrate(variables: NodeJS.ProcessEnv): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)(process.execPath, ['backend/migrate.ts'], {
    env: variables,
    signal: stopping.signal,
  })
  return stdout.match(/https?:\/\/[^\s"]+\/admin\/setup\?token=[^\s"]+/)?.[0]
}

function commandsOf(stack: StackEnvironment, config: Config, apiPort: number): Command[] {
  const watching = watch ? ['--watch', '--watch-preserve-output'] : []
  const served = { ...stack.variables, PORT: String(apiPort), PUBLIC_URL: config.publicUrl }
  const processes = [
    ...(stack.hasInbox ? [{ name: 'inbox', args: inboxArguments(stack), variables: stack.variables }] : []),
    { name: 'backend', args: [...watching, 'backend/main.ts'], variables: served },
    { name: 'worker', args: [...watching, 'backend/worker.ts'], variables: served },
    ...(watch ? [siteReloading(config, apiPort, stack.variables)] : []),
  ]
  return processes.map((process) => ({
    ...process,
    logFile: watch && process.name !== 'inbox' ? null : join(stack.folder, 'logs', `${process.name}.log`),
  }))
}

function siteReloading(config: Config, apiPort: number, variables: NodeJS.ProcessEnv) {
  return {
    name: 'site',
    args: [
      'node_modules/astro/bin/astro.mjs',
      'dev',
      '--config',
      'frontend/astro.config.ts',
      '--host',
      config.host,
      '--port',
      String(config.port),
    ],
    variables: { ...variables, API_URL: `http://127.0.0.1:${apiPort}`, ASTRO_TELEMETRY_DISABLED: '1' },
  }
}

async function untilReady({ hasInbox, inboxPort }: StackEnvironment, { host }: Config, apiPort: number) {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  await untilAnswered(`http://${reachable}:${apiPort}/health/ready`)
  if (hasInbox) await untilAnswered(`http://127.0.0.1:${inboxPort}/api/healthz`)
  return true
}

async function untilAnswered(url: string): Promise<void> {
  const { signal } = stopping
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const answer = await fetch(url, { signal }).catch(() => undefined)
    if (answer?.ok) return
    await pause(100, undefined, { signal })
  }
  throw new Error(`No answer from ${url} within 60 s; the logs say why.`)
}

function reportDeath({ command, child }: Running): never {
  const reason = child.signalCode ?? `exit code ${child.exitCode}`
  throw new Error(`The process "${command.name}" ended by itself (${reason}).\n${lastLines(command, 20)}`)
}

function welcome(
  { folder, inboxPort, hasInbox }: StackEnvironment,
  { publicUrl }: Config,
  setUpLink?: string,
) {
  const lines = [
    ['Site', `${publicUrl}/en  ${publicUrl}/ar`],
    ['Console', `${publicUrl}/admin`],
    ['API', `${publicUrl}/swagger`],
    ...(hasInbox ? [['Inbox', `http://localhost:${inboxPort}`]] : []),
    ['Logs', join(folder, 'logs')],
    ...(setUpLink ? [['First account', `${setUpLink}  (works once)`]] : []),
  ]
  const table = lines.map(([name = '', value]) => `  ${name.padEnd(15)}${value}`).join('\n')
  return `\nChloroMaster is running. Ctrl C stops it.\n\n${table}\n`
}
