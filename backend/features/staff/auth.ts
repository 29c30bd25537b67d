import { roles } from '#contract/staff.ts'
import { type Database, isSqlite } from '../../db/database.ts'

/** The only file that knows better-auth: password hashes, encryption, and sessions on our own tables. What leads to a session is decided in entrance/. */
export type Auth = Awaited<ReturnType<typeof loadAuth>>

const sessionDays = 7
const cookiePrefix = 'chloromaster'
const staffHeader = 'x-staff'

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

/** The cookies of a new session of somebody whose right to it has been shown. */
export async function openSession(auth: Auth, staffId: string, device: string): Promise<string[]> {
  const headers = new Headers({ [staffHeader]: staffId, 'user-agent': device })
  const answer = await auth.api.openSession({ headers, asResponse: true })
  if (!answer.ok) throw new Error('No session could be opened')
  return answer.headers.getSetCookie()
}

export async function hashPassword(password: string): Promise<string> {
  const crypto = await import('better-auth/crypto')
  return crypto.hashPassword(password)
}

/** Takes as long without a hash as with one, so that nobody can tell an unknown account by it. */
export async function isPassword(hash: string | undefined, password: string): Promise<boolean> {
  const crypto = await import('better-auth/crypto')
  const isRight = await crypto.verifyPassword({ hash: hash ?? nobodysHash, password })
  return isRight && hash !== undefined
}

/** As better-auth writes them: 16 bytes of salt and 64 of scrypt. No password has this one. */
const nobodysHash = `${'00'.repeat(16)}:${'00'.repeat(64)}`

/** Text that only whoever has the secret of the configuration can read. */
export async function seal(text: string, secret: string): Promise<string> {
  const { symmetricEncrypt } = await import('better-auth/crypto')
  return symmetricEncrypt({ key: secret, data: text })
}

/** Undefined when it was sealed with another secret. */
export async function unseal(sealed: string, secret: string): Promise<string | undefined> {
  const { symmetricDecrypt } = await import('better-auth/crypto')
  return symmetricDecrypt({ key: secret, data: sealed }).catch(() => undefined)
}

async function loadAuth(db: Database, publicUrl: string, secret: string) {
  const [{ betterAuth }, { createAuthEndpoint }, { setSessionCookie }] = await Promise.all([
    import('better-auth'),
    import('better-auth/api'),
    import('better-auth/cookies'),
  ])
  /** Called by us alone: its own ways in are not served. */
  const openSession = createAuthEndpoint('/open-session', { method: 'POST' }, async (context) => {
    const { internalAdapter } = context.context
    const user = await internalAdapter.findUserById(context.headers?.get(staffHeader) ?? '')
    if (!user) throw new Error('No such member of staff')
    const session = await internalAdapter.createSession(user.id)
    await setSessionCookie(context, { session, user })
    return context.json({})
  })
  return betterAuth({
    appName: 'ChloroMaster',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    // Without our plugin that turns dates into text: better-auth compares dates.
    database: { db: db.withoutPlugins(), type: isSqlite(db) ? 'sqlite' : 'postgres' },
    plugins: [{ id: 'opening', endpoints: { openSession } }],
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
