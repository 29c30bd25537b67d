/** Builds the images, brings the stack up, judges it, breaks it, and takes all down: in order, each step with the time it took. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { pinnedImages } from './images.ts'
import { prepareStack } from './test-stack.ts'

const begun = Date.now()
const isLaboratory = process.env['PINNED'] === 'tags'
const images = isLaboratory ? tagsOnly() : {}
/** An engine that holds images under their tags only has nothing in Grafana's place. */
const monitors = ['prometheus', 'alertmanager', ...(isLaboratory ? [] : ['grafana'])]
const stack = await prepareStack(images)
let failed = 0

try {
  await inTime('Build', () => compose('build', '--quiet'))
  await inTime('Sizes', () => run(['node', 'scripts/containers/sizes.ts']))
  await inTime('Start, as shipped', up)
  printVersions()
  await judge('Smoke', 'smoke', { STACK_MAY_STOP: '1' })
  const signedIn = { STACK_ACCOUNT: `${stack.account.email} ${stack.account.password}` }
  await judge('Corrections', 'corrections', signedIn)
  await judge('Edge', 'edge', { STACK_MAY_STOP: '1', ...signedIn })
  await judge('Edge, with slow visitors and without a back end', 'away', { STACK_MAY_STOP: '1' })
  await inTime('Start of the monitoring', () =>
    compose('--profile', 'monitoring', 'up', '--detach', '--wait', '--no-build', ...monitors),
  )
  await judge('Monitoring', 'monitoring')
  await inTime('Certificates', () =>
    compose('up', '--detach', '--wait', '--no-build', 'nginx', { EDGE: 'https' }),
  )
  await judge('TLS', 'tls')
  await down()

  stack.raiseLimits()
  await inTime('Start, empty, with limits that no journey meets', up)
  await judgeBy('Journeys', ['playwright', 'test', '--project=containers'], {
    STACK_SETUP_LINK: await setUpLink(),
  })
  await judge('Kills', 'kills')
  await down()

  stack.use('docker-compose.sqlite.yml')
  await inTime('Start on SQLite', up)
  await judge('Smoke', 'smoke', { STACK_MAY_STOP: '1' }, 'sqlite')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await compose('ps', '--all').catch(() => undefined)
  await compose('logs', '--tail', '40', '--no-color').catch(() => undefined)
  failed += 1
} finally {
  await down()
  stack.remove()
}
console.log(
  `\nContainers: ${failed === 0 ? 'all is well' : `${failed} steps failed`}, after ${secondsSince(begun)} s`,
)
process.exitCode = failed === 0 ? 0 : 1

/** For an engine that holds images under their tags only. */
function tagsOnly(): Record<string, string> {
  return Object.fromEntries(pinnedImages().map(({ variable, tag }) => [variable, tag]))
}

async function inTime(step: string, work: () => Promise<unknown>): Promise<void> {
  const start = Date.now()
  console.log(`\n== Containers: ${step}`)
  await work()
  console.log(`== Containers: ${step}: ${secondsSince(start)} s`)
}

function secondsSince(start: number): string {
  return ((Date.now() - start) / 1000).toFixed(1)
}

function up(): Promise<void> {
  return compose('up', '--detach', '--wait', '--no-build')
}

function down(): Promise<void> {
  return inTime('Down', () => compose('--profile', 'monitoring', 'down', '--volumes', '--remove-orphans'))
}

/** A last argument that is an object holds variables for this call alone. */
async function compose(...args: (string | Record<string, string>)[]): Promise<void> {
  const last = args.at(-1)
  const variables = typeof last === 'object' ? last : {}
  const words = args.filter((word) => typeof word === 'string')
  await run(['docker', 'compose', '--progress', 'quiet', ...words], variables)
}

async function run(command: string[], variables: Record<string, string> = {}): Promise<void> {
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...environment(), ...variables },
  })
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}`)
}

/** The others are judged even when one does not hold. */
async function judgeBy(step: string, command: string[], variables: Record<string, string>): Promise<void> {
  const all = {
    ...variables,
    STACK_URL: stack.url,
    STACK_TLS_URL: stack.tlsUrl,
    STACK_INBOX_URL: stack.inboxUrl,
    STACK_PROMETHEUS_URL: stack.prometheusUrl,
  }
  await inTime(step, () =>
    run(command, all).catch((error) => {
      failed += 1
      console.error(String(error))
    }),
  )
}

function judge(
  step: string,
  file: string,
  variables: Record<string, string> = {},
  report = file,
): Promise<void> {
  const command = [
    'vitest',
    'run',
    `load/containers/${file}.test.ts`,
    `--outputFile.json=.build/reports/stack-${report}.json`,
  ]
  // No test of these wants a database of its own.
  return judgeBy(step, command, { ...variables, TEST_POSTGRES_URL: 'postgres://none' })
}

function asked(args: string[]): string {
  return execFileSync('docker', args, {
    encoding: 'utf8',
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function environment(): NodeJS.ProcessEnv {
  // Buildx asks before it reads the build's secret, unless it may draw its progress.
  return { ...process.env, BUILDX_BAKE_ENTITLEMENTS_FS: '0', ...images, ...stack.variables() }
}

async function setUpLink(): Promise<string> {
  return (
    asked(['compose', 'logs', '--no-log-prefix', 'migrate']).match(
      /https?:\S+\/admin\/setup\?token=\S+/,
    )?.[0] ?? ''
  )
}

/** What really runs, whatever the tags say. */
function printVersions(): void {
  const programs = [
    ['backend', '/nodejs/bin/node', '--version'],
    ['database', 'postgres', '--version'],
    ['cache', 'valkey-server', '--version'],
    ['nginx', 'sh', '-c', 'nginx -v 2>&1'],
  ]
  console.log(
    `engine ${asked(['version', '--format', '{{.Server.Version}}'])}compose ${asked(['compose', 'version', '--short'])}`.trim(),
  )
  for (const program of programs)
    console.log(`${program[0]}: ${asked(['compose', 'exec', '-T', ...program]).trim()}`)
  console.log(`ours: ${readFileSync('VERSION', 'utf8').trim()} ${stack.commit}`)
}
