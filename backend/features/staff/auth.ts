import { passwordLength, roles } from '#contract/staff.ts'
import { type Database, isSqlite } from '../../db/database.ts'

/** Sets up better-auth on our own tables: passwords and sessions, no self-registration, no limits (http/limits/limits.ts has them). */
export type Auth = Awaited<ReturnType<typeof loadAuth>>

const sessionDays = 7
const cookiePrefix = 'chloromaster'

/** Loaded when staff first need it: the library is a third of the memory of a process that serves visitors alone. */
export function openAuth(db: Database, publicUrl: string, secret: string): () => Promise<Auth> {
  let auth: Promise<Auth> | undefined
  return () => {
    auth ??= loadAuth(db, publicUrl, secret)
    return auth
  }
}

/** False for a visitor, whose cookies are none of ours. */
export function mayHoldSession(cookies: string | undefined): cookies is string {
  return cookies?.includes(`${cookiePrefix}.session_token`) === true
}

export async function hashPassword(password: string): Promise<string> {
  const crypto = await import('better-auth/crypto')
  return crypto.hashPassword(password)
}

async function loadAuth(db: Database, publicUrl: string, secret: string) {
  const { betterAuth } = await import('better-auth')
  return betterAuth({
    appName: 'ChloroMaster',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    // Without our plugin that turns dates into text: better-auth compares dates.
    database: { db: db.withoutPlugins(), type: isSqlite(db) ? 'sqlite' : 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    user: {
      modelName: 'staff',
      additionalFields: { role: { type: [...roles], required: true, input: false } },
    },
    // Ends after its days however much it is used; a renewed one would need its cookie renewed with it.
    session: { modelName: 'staff_session', expiresIn: sessionDays * 86_400, disableSessionRefresh: true },
    account: { modelName: 'staff_account' },
    verification: { modelName: 'staff_verification' },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix,
      useSecureCookies: publicUrl.startsWith('https:'),
      // The guard of our own checks the origin for every staff route, these included.
      disableOriginCheck: true,
      // Staff addresses are not needed to keep a session.
      ipAddress: { disableIpTracking: true },
    },
  })
}
