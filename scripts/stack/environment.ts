/** Fills the environment of a development stack: what is not set gets a value that suits one machine. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type StackEnvironment = {
  /** Holds the database, the secret, the mails and the logs. */
  folder: string
  smtpPort: number
  inboxPort: number
  /** False when SMTP_URL names a mail server of one's own. */
  hasInbox: boolean
  variables: NodeJS.ProcessEnv
}

export function stackEnvironment(): StackEnvironment {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const folder = given['DATA_FOLDER'] ?? '.data'
  mkdirSync(join(folder, 'logs'), { recursive: true })
  const smtpPort = Number(given['SMTP_PORT'] ?? 1025)
  return {
    folder,
    smtpPort,
    inboxPort: Number(given['INBOX_PORT'] ?? 8025),
    hasInbox: given['SMTP_URL'] === undefined,
    variables: {
      DATABASE_URL: `sqlite:${join(folder, 'chloromaster.db')}`,
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      AUTH_SECRET: given['AUTH_SECRET'] ?? keptSecret(join(folder, 'auth-secret')),
      ...given,
    },
  }
}

/** Kept, because sessions signed with another secret would end at every start. */
function keptSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
