/** Every fault of the drill: how it begins, how it ends, and on which engine it can happen. */
import { execFileSync } from 'node:child_process'
import type { MailBehaviour } from '../rig/mail-server.ts'
import type { Service } from '../rig/service.ts'
import type { SmallDisk } from '../rig/small-disk.ts'
import type { Engine, System } from '../rig/system.ts'

export type Scenario = {
  name: string
  engines: Engine[]
  /** Visitors are refused or kept waiting while it lasts; a drill in which none noticed has tested nothing. */
  isNoticed: boolean
  /** Needed beside the system: a Redis, or a disk of its own for the database. */
  needs?: 'redis' | 'disk'
  /** How far SIGUSR2 moves the clocks. */
  clockShiftMs?: number
  inject(system: System, disk: SmallDisk | undefined): unknown
  heal(system: System, disk: SmallDisk | undefined): unknown
}

const both: Engine[] = ['sqlite', 'postgres']
const sqlite: Engine[] = ['sqlite']
const postgres: Engine[] = ['postgres']
const anHourMs = 3_600_000
const betweenBlowsMs = 200
/** A database may still write what it has, but its files do not grow past this: a quota, or the largest file of a file system. */
const fileLimitBytes = 1_000_000

const killed: Scenario[] = [
  {
    name: 'back end killed',
    engines: both,
    isNoticed: true,
    inject: ({ backend }) => backend.kill(),
    heal: ({ backend }) => backend.start(),
  },
  {
    name: 'worker killed',
    engines: both,
    isNoticed: false,
    inject: ({ workers }) => workers[0]?.kill(),
    heal: ({ workers }) => workers[0]?.start(),
  },
  {
    name: 'PostgreSQL killed',
    engines: postgres,
    isNoticed: true,
    inject: (system) => system.postgres?.signal('SIGKILL'),
    heal: (system) => system.postgres?.restart(),
  },
  {
    name: 'Redis killed',
    engines: postgres,
    isNoticed: false,
    needs: 'redis',
    inject: ({ redis }) => redis?.process.kill('SIGKILL'),
    heal: ({ redis }) => redis?.restart(),
  },
]

type Signalled = { signal(signal: NodeJS.Signals): unknown }

const frozen: Scenario[] = [
  { ...freezing(({ backend }) => [backend]), name: 'back end frozen', engines: both, isNoticed: true },
  { ...freezing(({ workers }) => workers), name: 'workers frozen', engines: both, isNoticed: false },
  {
    ...freezing((system) => (system.postgres ? [system.postgres] : [])),
    name: 'PostgreSQL frozen',
    engines: postgres,
    isNoticed: true,
  },
  {
    ...freezing(({ redis }) => [{ signal: (signal) => redis?.process.kill(signal) }]),
    name: 'Redis frozen',
    engines: postgres,
    isNoticed: false,
    needs: 'redis',
  },
]

const full: Scenario[] = [
  {
    name: 'disk full',
    engines: sqlite,
    isNoticed: true,
    needs: 'disk',
    inject: (_system, disk) => disk?.fill(),
    heal: (_system, disk) => disk?.free(),
  },
  {
    name: 'files may not grow',
    engines: sqlite,
    isNoticed: true,
    inject: ({ backend, workers }) => limitFiles([backend, ...workers], String(fileLimitBytes)),
    heal: ({ backend, workers }) => limitFiles([backend, ...workers], 'unlimited'),
  },
]

const mail: Scenario[] = [
  { ...mailing('refusing'), name: 'mail server refuses', engines: sqlite },
  { ...mailing('stalling'), name: 'mail server stalls', engines: both },
  { ...mailing('fickle'), name: 'mail server answers 4xx and 5xx at random', engines: both },
]

const clocks: Scenario[] = [
  { ...jumping(anHourMs, all), name: 'all clocks an hour ahead', engines: both },
  { ...jumping(-anHourMs, all), name: 'all clocks an hour behind', engines: both },
  { ...jumping(anHourMs, backEnd), name: 'clock of the back end ahead', engines: both },
  { ...jumping(-anHourMs, backEnd), name: 'clock of the back end behind', engines: postgres },
  { ...jumping(anHourMs, oneWorker), name: 'clock of one worker ahead', engines: postgres },
  { ...jumping(-anHourMs, oneWorker), name: 'clock of one worker behind', engines: postgres },
]

const network: Scenario[] = [
  {
    ...blowByBlow((system) => system.proxy?.reset()),
    name: 'database connections reset again and again',
    engines: postgres,
    isNoticed: true,
  },
  {
    ...blowByBlow((system) => system.proxy?.cut()),
    name: 'database connections cut again and again',
    engines: postgres,
    isNoticed: true,
  },
  {
    name: 'database connections refused',
    engines: postgres,
    isNoticed: true,
    inject: ({ proxy }) => proxy?.refuse(),
    heal: ({ proxy }) => proxy?.heal(),
  },
  {
    name: 'database connections stall',
    engines: postgres,
    isNoticed: true,
    inject: ({ proxy }) => proxy?.stall(),
    heal: ({ proxy }) => proxy?.heal(),
  },
  {
    name: 'database connections dead, nobody told',
    engines: postgres,
    isNoticed: true,
    inject: ({ proxy }) => proxy?.abandon(),
    heal: () => undefined,
  },
]

export const scenarios: Scenario[] = [...killed, ...frozen, ...full, ...mail, ...clocks, ...network]

function freezing(whom: (system: System) => Signalled[]) {
  const tell = (signal: NodeJS.Signals) => (system: System) => whom(system).map((one) => one.signal(signal))
  return { inject: tell('SIGSTOP'), heal: tell('SIGCONT') }
}

/** Of a process that runs; a write past the limit fails as on a full disk, with EFBIG for ENOSPC. */
function limitFiles(services: Service[], limit: string): void {
  for (const service of services) {
    execFileSync('prlimit', ['--pid', String(service.id()), `--fsize=${limit}:`])
  }
}

function mailing(behaviour: MailBehaviour) {
  return {
    isNoticed: false,
    inject: (system: System) => system.mail.behave(behaviour),
    heal: (system: System) => system.mail.behave('well'),
  }
}

function jumping(clockShiftMs: number, whom: (system: System) => Service[]) {
  const jump = (system: System) => {
    for (const service of whom(system)) service.signal('SIGUSR2')
  }
  return { isNoticed: false, clockShiftMs, inject: jump, heal: jump }
}

function all({ backend, workers }: System): Service[] {
  return [backend, ...workers]
}

function backEnd({ backend }: System): Service[] {
  return [backend]
}

function oneWorker({ workers }: System): Service[] {
  return workers.slice(0, 1)
}

/** The same blow until the fault ends. */
function blowByBlow(blow: (system: System) => unknown) {
  const timers = new Map<System, NodeJS.Timeout>()
  return {
    inject: (system: System) =>
      timers.set(
        system,
        setInterval(() => blow(system), betweenBlowsMs),
      ),
    heal: (system: System) => clearInterval(timers.get(system)),
  }
}
