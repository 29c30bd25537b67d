import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://chloromaster.com',
  SMTP_URL: 'smtps://relay.internal:465',
  METRICS_PORT: '9464',
  DATABASE_URL: 'postgres://db.internal/chloromaster',
  AUTH_SECRET: 'k3v9Qm2xT7wLr8ZpN4cYb6HdF1sGjUa0',
}

test('starts with nothing set, for development', () => {
  expect(readConfig({})).toMatchObject({ port: 8080, production: false, metricsPort: null })
  expect(readConfig({ PORT: '' }).port).toBe(8080)
})

test('takes a whole production environment', () => {
  expect(readConfig(production)).toMatchObject({ production: true, metricsPort: 9464 })
})

test('names every fault at once and no value', () => {
  const wrong = {
    PORT: 'hunter2',
    DATABASE_URL: 'mysql://hunter2',
    SMTP_URL: 'hunter2',
    MAIL_FROM: 'hunter2',
    AUTH_SECRET: 'hunter2',
    RATE_LIMIT_PER_MINUTE: '-1',
    BOOTSTRAP_ADMIN_PASSWORD: 'hunter2',
  }
  const message = faultsOf(wrong)
  for (const name of Object.keys(wrong)) expect(message).toContain(`  ${name}: `)
  expect(message).not.toContain('hunter2')
})

test.each([
  [{ AUTH_SECRET: 'change-me-change-me-change-me-change-me' }, 'AUTH_SECRET'],
  [{ AUTH_SECRET: 'a'.repeat(40) }, 'AUTH_SECRET'],
  [{ AUTH_SECRET: undefined }, 'AUTH_SECRET'],
  [{ PUBLIC_URL: undefined }, 'PUBLIC_URL'],
  [{ SMTP_URL: undefined }, 'SMTP_URL'],
  [{ METRICS_PORT: undefined }, 'METRICS_PORT'],
  [{ METRICS_PORT: '8080' }, 'METRICS_PORT'],
  [{ BOOTSTRAP_ADMIN_EMAIL: 'chief@chloromaster.com' }, 'BOOTSTRAP_ADMIN_EMAIL'],
  [{ PUBLIC_URL: 'http://chloromaster.com' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'https://user:hunter2@chloromaster.com' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'https://chloromaster.com?x' }, 'PUBLIC_URL'],
  [{ DATABASE_URL: 'postgres://u:p w@[' }, 'DATABASE_URL'],
  [{ TRUSTED_PROXIES: '10.0.0.1, 999.1.1.1' }, 'TRUSTED_PROXIES'],
  [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES'],
  [{ DATABASE_URL: 'sqlite:/data/chloromaster.db', REPLICAS: '2' }, 'SQLite serves one replica'],
  [{ REPLICAS: '3' }, 'REDIS_URL'],
  [{ REDIS_URL: 'http://cache.internal' }, 'REDIS_URL'],
  [{ REDIS_URL: 'redis://:changeme@cache.internal' }, 'REDIS_URL'],
  [{ DATABASE_URL: 'postgres://app:password@db.internal/chloromaster' }, 'DATABASE_URL'],
  [{ SMTP_URL: 'smtps://app:secret@relay.internal' }, 'SMTP_URL'],
  [{ DATABASE_POOL_SIZE: '0' }, 'DATABASE_POOL_SIZE'],
  [{ DRAIN_SECONDS: '-1' }, 'DRAIN_SECONDS'],
  [{ DATABASE_URL_FILE: '/nowhere/database-url' }, 'DATABASE_URL_FILE'],
  [{ DATABASE_URL_FILE: '/dev/null' }, 'DATABASE_URL, DATABASE_URL_FILE: set one of them'],
])('refuses in production: %o', (wrong, name) => {
  expect(faultsOf({ ...production, ...wrong })).toContain(name)
})

test('takes secrets from files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'))
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const { DATABASE_URL, AUTH_SECRET, ...rest } = production
  const config = readConfig({
    ...rest,
    DATABASE_URL_FILE: file('database', `${DATABASE_URL}\n`),
    AUTH_SECRET_FILE: file('auth', AUTH_SECRET),
  })
  expect([config.databaseUrl, config.authSecret]).toEqual([DATABASE_URL, AUTH_SECRET])
  expect(faultsOf({ ...rest, DATABASE_URL, AUTH_SECRET_FILE: file('empty', '') })).toContain(
    'AUTH_SECRET_FILE: is empty',
  )
  rmSync(folder, { recursive: true })
})

test('takes the folder of a film, and names what it lacks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'film-'))
  expect(readConfig({}).video).toBeNull()
  expect(faultsOf({ VIDEO_FOLDER: folder })).toContain('  VIDEO_FOLDER: video.mp4 is missing')
  const film = join(folder, 'video.mp4')
  writeFileSync(film, '')
  writeFileSync(join(folder, 'captions-ar.vtt'), '')
  writeFileSync(join(folder, 'notes.txt'), '')
  expect(readConfig({ VIDEO_FOLDER: folder }).video).toEqual({
    folder,
    files: ['video.mp4', 'captions-ar.vtt'],
  })
  expect(faultsOf({ VIDEO_FOLDER: film })).toContain('  VIDEO_FOLDER: cannot be read')
  const gone = faultsOf({ VIDEO_FOLDER: join(folder, 'hunter2') })
  expect(gone).toContain('  VIDEO_FOLDER: cannot be read')
  expect(gone).not.toContain('hunter2')
  rmSync(folder, { recursive: true })
})

function faultsOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment)
  } catch (error) {
    return String(error)
  }
  return ''
}
