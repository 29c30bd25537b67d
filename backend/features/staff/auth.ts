import { betterAuth } from 'better-auth'
import { hashPassword } from 'better-auth/crypto'
import { passwordLength, roles } from '#contract/staff.ts'
import { type Database, isSqlite } from '../../db/database.ts'

/** Sets up better-auth on our own tables: passwords and sessions, no self-registration, no limits (http/limits.ts has them). */
export type Auth = ReturnType<typeof createAuth>

const sessionDays = 7

export function createAuth(db: Database, publicUrl: string, secret: string) {
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
      cookiePrefix: 'chloromaster',
      useSecureCookies: publicUrl.startsWith('https:'),
      // The guard of our own checks the origin for every staff route, these included.
      disableOriginCheck: true,
      // Staff addresses are not needed to keep a session.
      ipAddress: { disableIpTracking: true },
    },
  })
}

export { hashPassword }
