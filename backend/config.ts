import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { SettingsView, VisitorLimits } from '#contract/admin/settings.ts'

/** The shape of the environment and its faults; everything else receives its part of `Config`. */
export type Config = {
  production: boolean
  port: number
  host: string
  /** Null: the metrics are answered on the main port, for development only. */
  metricsPort: number | null
  databaseUrl: string
  /** Connections to PostgreSQL at most. */
  databasePoolSize: number
  /** Null: every process keeps its own cache and counts its own limits. */
  redisUrl: string | null
  smtpUrl: string
  mail: { from: string; officeInbox: string }
  /** Origin of the public addresses, without a slash at the end. */
  publicUrl: string
  authSecret: string
  bootstrapAdmin: { email: string; password: string } | null
  log: { level: string; file: string | null }
  trustedProxies: string[]
  /** How long requests are still served after the order to stop, so that proxies hear of it first. */
  drainSeconds: number
  /** How many stay, as `make backup` keeps them. */
  backupsKept: number
  limits: Limits
  visitorLimits: VisitorLimits
  /** Null: there is no page with a film. */
  video: VideoFolder | null
}

/** An absolute path and the names of those of its files that are served. */
export type VideoFolder = { folder: string; files: string[] }

/** Of everybody; those that administrators may lower are apart. */
export type Limits = {
  requestsPerMinute: number
  signInsPerMinute: number
}

const film = 'video.mp4'
/** Of several posters the first is shown. */
const videoFiles = [film, 'poster.avif', 'poster.webp', 'poster.jpg', 'captions-en.vtt', 'captions-ar.vtt']

/** Written in examples and documents, so known to everybody. */
const placeholder = /change[-_ ]?me|placeholder|example|secret|password|^(.)\1*$/i

const whole = (fallback: number, minimum: number, maximum: number) =>
  Type.Integer({ default: fallback, minimum, maximum })
const port = (options: { default?: number }) => Type.Integer({ ...options, minimum: 1, maximum: 65_535 })
const address = '[^\\s@<>]+@[^\\s@<>]+'

/** Of the encrypted backups. */
export const backupKeep = whole(14, 1, 10_000)

const Environment = Type.Object({
  NODE_ENV: Type.Enum(['development', 'test', 'production'], { default: 'development' }),
  PORT: port({ default: 8080 }),
  HOST: Type.String({ default: '127.0.0.1', minLength: 1 }),
  METRICS_PORT: Type.Optional(port({})),
  DATABASE_URL: Type.String({
    default: 'sqlite:.data/chloromaster.db',
    pattern: '^(postgres(ql)?://|sqlite:).+',
  }),
  DATABASE_POOL_SIZE: whole(10, 1, 200),
  REDIS_URL: Type.Optional(Type.String({ pattern: '^rediss?://.+' })),
  SMTP_URL: Type.String({ default: 'smtp://127.0.0.1:1025', pattern: '^smtps?://.+' }),
  MAIL_FROM: Type.String({
    default: 'ChloroMaster <info@chloromaster.com>',
    pattern: `^(${address}|[^\\r\\n<>]+<${address}>)$`,
  }),
  MAIL_OFFICE_INBOX: Type.String({ default: 'info@chloromaster.com', pattern: `^${address}$` }),
  PUBLIC_URL: Type.Optional(Type.String({ pattern: '^https?://[^/\\s]+$' })),
  AUTH_SECRET: Type.Optional(Type.String({ minLength: 32 })),
  BOOTSTRAP_ADMIN_EMAIL: Type.Optional(Type.String({ pattern: `^${address}$` })),
  BOOTSTRAP_ADMIN_PASSWORD: Type.Optional(Type.String({ minLength: 12, maxLength: 128 })),
  LOG_LEVEL: Type.Enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], { default: 'info' }),
  LOG_FILE: Type.Optional(Type.String({ minLength: 1 })),
  REPLICAS: whole(1, 1, 1000),
  DRAIN_SECONDS: whole(0, 0, 300),
  TRUSTED_PROXIES: Type.String({ default: '', pattern: '^[0-9a-fA-F.:/, ]*$' }),
  RATE_LIMIT_PER_MINUTE: whole(60, 1, 1_000_000),
  SIGN_IN_LIMIT_PER_MINUTE: whole(5, 1, 1_000_000),
  ENQUIRY_LIMIT_PER_HOUR: whole(10, 1, 1_000_000),
  ENQUIRY_PROOF_AFTER: whole(3, 0, 1_000_000),
  ACKNOWLEDGEMENT_LIMIT_PER_DAY: whole(3, 1, 1_000_000),
  DATASHEET_LIMIT_PER_DAY: whole(3, 1, 1_000_000),
  DATASHEET_LINK_DAYS: whole(7, 1, 365),
  DATASHEET_LINK_DOWNLOADS: whole(5, 1, 1000),
  BACKUP_KEEP: backupKeep,
  VIDEO_FOLDER: Type.Optional(Type.String({ minLength: 1 })),
})
type Environment = Type.Static<typeof Environment>

/** Each may be given as a file instead, named by the variable with _FILE behind it. */
const secretNames = ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'AUTH_SECRET', 'BOOTSTRAP_ADMIN_PASSWORD']

/** Names of the variables the system reads; `.env.example` lists the same. */
export const variableNames = [
  ...Object.keys(Environment.properties),
  ...secretNames.map((name) => `${name}_FILE`),
]

/** Throws one error that names every fault and no value. An empty variable counts as one that is not set. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.entries({ ...environment, ...secretsFromFiles(environment) }).filter(
    ([name, value]) => name in Environment.properties && value !== '',
  )
  const candidate = Value.Convert(Environment, Value.Default(Environment, Object.fromEntries(given)))
  if (!Value.Check(Environment, candidate)) {
    throw faulty(
      Value.Errors(Environment, candidate).map(
        ({ instancePath, message }) => `${instancePath.slice(1) || 'environment'}: ${message}`,
      ),
    )
  }
  const faults = [...contradictionsIn(candidate), ...videoFaults(candidate.VIDEO_FOLDER)]
  if (faults.length > 0) throw faulty(faults)
  return toConfig(candidate)
}

/** Orchestrators hand secrets over as files; one line break at the end is the editor's. */
function secretsFromFiles(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const secrets: NodeJS.ProcessEnv = {}
  const faults: string[] = []
  for (const name of secretNames) {
    const file = environment[`${name}_FILE`]
    if (!file) continue
    if (environment[name]) faults.push(`${name}, ${name}_FILE: set one of them`)
    try {
      secrets[name] = readFileSync(file, 'utf8').replace(/\r?\n$/, '')
      if (secrets[name] === '') faults.push(`${name}_FILE: is empty`)
    } catch (error) {
      faults.push(`${name}_FILE: cannot be read (${(error as NodeJS.ErrnoException).code})`)
    }
  }
  if (faults.length > 0) throw faulty(faults)
  return secrets
}

function faulty(faults: string[]): Error {
  return new Error(
    `The environment is not valid:\n${[...new Set(faults)].map((fault) => `  ${fault}`).join('\n')}`,
  )
}

function contradictionsIn(env: Environment): string[] {
  const { DATABASE_URL: database, PUBLIC_URL: site, TRUSTED_PROXIES: proxies } = env
  const rules: [boolean, string][] = [
    [!database.startsWith('sqlite:') && !URL.canParse(database), 'DATABASE_URL: is no address'],
    [
      database.startsWith('sqlite:') && env.REPLICAS > 1,
      'DATABASE_URL, REPLICAS: SQLite serves one replica; use PostgreSQL for more',
    ],
    [!URL.canParse(env.SMTP_URL), 'SMTP_URL: is no address'],
    [env.REDIS_URL !== undefined && !URL.canParse(env.REDIS_URL), 'REDIS_URL: is no address'],
    [site !== undefined && !isOrigin(site), 'PUBLIC_URL: must be an origin, such as https://example.com'],
    [
      !listed(proxies).every(isNetwork),
      'TRUSTED_PROXIES: must list addresses or networks, separated by commas',
    ],
    [env.METRICS_PORT === env.PORT, 'METRICS_PORT: must differ from PORT'],
    [
      (env.BOOTSTRAP_ADMIN_EMAIL === undefined) !== (env.BOOTSTRAP_ADMIN_PASSWORD === undefined),
      'BOOTSTRAP_ADMIN_EMAIL, BOOTSTRAP_ADMIN_PASSWORD: set both or neither',
    ],
    ...(env.NODE_ENV === 'production' ? productionRules(env) : []),
  ]
  return rules.filter(([broken]) => broken).map(([, fault]) => fault)
}

function productionRules(env: Environment): [boolean, string][] {
  const { AUTH_SECRET: secret, BOOTSTRAP_ADMIN_PASSWORD: password } = env
  return [
    [secret === undefined, 'AUTH_SECRET: required in production'],
    [secret !== undefined && placeholder.test(secret), 'AUTH_SECRET: is a placeholder'],
    [password !== undefined && placeholder.test(password), 'BOOTSTRAP_ADMIN_PASSWORD: is a placeholder'],
    [hasPlaceholder(env.DATABASE_URL), 'DATABASE_URL: its password is a placeholder'],
    [hasPlaceholder(env.REDIS_URL), 'REDIS_URL: its password is a placeholder'],
    [hasPlaceholder(env.SMTP_URL), 'SMTP_URL: its password is a placeholder'],
    [
      env.REPLICAS > 1 && env.REDIS_URL === undefined,
      'REDIS_URL: required in production with more than one replica, which share their limits through it',
    ],
    [env.PUBLIC_URL === undefined, 'PUBLIC_URL: required in production'],
    [env.SMTP_URL === 'smtp://127.0.0.1:1025', 'SMTP_URL: required in production'],
    [
      env.PUBLIC_URL?.startsWith('https://') === false && !env.PUBLIC_URL.startsWith('http://localhost'),
      'PUBLIC_URL: must be https in production',
    ],
    [env.METRICS_PORT === undefined, 'METRICS_PORT: required in production'],
  ]
}

function videoFaults(folder: string | undefined): string[] {
  if (folder === undefined) return []
  // A file has nothing below it, so only a folder can be read so.
  if (!isReadable(`${folder}/.`)) return ['VIDEO_FOLDER: cannot be read']
  return [film, ...videoFilesIn(folder)].flatMap((file) => {
    const path = join(folder, file)
    if (!existsSync(path)) return [`VIDEO_FOLDER: ${file} is missing`]
    return isReadable(path) ? [] : [`VIDEO_FOLDER: ${file} cannot be read`]
  })
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

function videoFilesIn(folder: string): string[] {
  return videoFiles.filter((file) => existsSync(join(folder, file)))
}

function hasPlaceholder(url: string | undefined): boolean {
  const password = url !== undefined && URL.canParse(url) ? new URL(url).password : ''
  return password !== '' && placeholder.test(password)
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text
}

function isNetwork(text: string): boolean {
  const [address = '', bits] = text.split('/')
  const family = isIP(address)
  return (
    family !== 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)))
  )
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
}

function toConfig(env: Environment): Config {
  const { BOOTSTRAP_ADMIN_EMAIL: email, BOOTSTRAP_ADMIN_PASSWORD: password } = env
  return {
    production: env.NODE_ENV === 'production',
    port: env.PORT,
    host: env.HOST,
    metricsPort: env.METRICS_PORT ?? null,
    databaseUrl: env.DATABASE_URL,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    redisUrl: env.REDIS_URL ?? null,
    smtpUrl: env.SMTP_URL,
    mail: { from: env.MAIL_FROM, officeInbox: env.MAIL_OFFICE_INBOX },
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    // In development a start without one ends the sessions of the last start.
    authSecret: env.AUTH_SECRET ?? randomBytes(32).toString('base64url'),
    bootstrapAdmin: email && password ? { email, password } : null,
    log: { level: env.LOG_LEVEL, file: env.LOG_FILE ?? null },
    trustedProxies: listed(env.TRUSTED_PROXIES),
    drainSeconds: env.DRAIN_SECONDS,
    backupsKept: env.BACKUP_KEEP,
    limits: {
      requestsPerMinute: env.RATE_LIMIT_PER_MINUTE,
      signInsPerMinute: env.SIGN_IN_LIMIT_PER_MINUTE,
    },
    visitorLimits: {
      enquiriesPerHour: env.ENQUIRY_LIMIT_PER_HOUR,
      unprovenPerHour: env.ENQUIRY_PROOF_AFTER,
      acknowledgementsPerDay: env.ACKNOWLEDGEMENT_LIMIT_PER_DAY,
      datasheetsPerDay: env.DATASHEET_LIMIT_PER_DAY,
      datasheetLinkDays: env.DATASHEET_LINK_DAYS,
      datasheetLinkDownloads: env.DATASHEET_LINK_DOWNLOADS,
    },
    video:
      env.VIDEO_FOLDER === undefined
        ? null
        : { folder: resolve(env.VIDEO_FOLDER), files: videoFilesIn(env.VIDEO_FOLDER) },
  }
}

/** For those who only use the system. */
export function fixedLimitsOf({ limits }: Config): SettingsView['fixedLimits'] {
  return [
    { variable: 'RATE_LIMIT_PER_MINUTE', value: limits.requestsPerMinute },
    { variable: 'SIGN_IN_LIMIT_PER_MINUTE', value: limits.signInsPerMinute },
  ]
}
