import type { SignInRequest } from '#contract/staff.ts'
import { recordAudit } from '../../../db/audit.ts'
import type { Tx } from '../../../db/database.ts'
import { ProblemError } from '../../../http/problems.ts'
import { enqueue } from '../../../mail/outbox.ts'
import { isPassword, openSession } from '../auth.ts'
import { takeCode } from '../codes/service.ts'
import { deviceOf } from '../devices.ts'
import { noticeLetter, type Sender } from '../emails.ts'
import { writeOrPretend } from '../letters.ts'
import { countTry, forgiveTries, type Lock, markFailed, markTold, takeBackTry } from '../locks/repository.ts'
import type { StaffParts } from '../parts.ts'
import { findPerson, type Person } from '../repository.ts'
import { hashToken, keyedHash, newToken, readSigned, signed } from '../tokens.ts'
import { type EntryCookie, readCookie, writeCookie } from './cookies.ts'
import { findHalfEntry, insertHalfEntry, isBrowserOf, rememberBrowser, takeHalfEntry } from './repository.ts'

/** Decides who gets a session: password, second step, and how often either may be tried. */
export type EntranceService = ReturnType<typeof entranceService>

export type Visitor = {
  address: string
  userAgent: string | undefined
  cookies: string | undefined
  requestId: string
}
/** The cookies to set, and whether a session is among them. */
export type Entry = { cookies: string[]; done: boolean }

/** That of the one who enters, and that of an address which others may share. */
type Locks = [own: Lock, ...address: Lock[]]

const halfEntrySeconds = 10 * 60
const browserSeconds = 400 * 86_400
const freeTries = { account: 5, address: 20, code: 5 }

export function entranceService(parts: StaffParts) {
  const { db, secret, now } = parts
  return {
    /** An unknown address is counted, hashed, told and refused like a known one. */
    async signIn({ email, password }: SignInRequest, visitor: Visitor): Promise<Entry> {
      const locks = await locksOf(parts, email.toLowerCase(), visitor)
      await count(parts, locks)
      const person = await findPerson(db, { email })
      if (!(await isPassword(person?.passwordHash, password)) || !person) {
        await noteFailure(parts, locks, person)
        throw new ProblemError('wrong-credentials')
      }
      return person.hasSecondStep ? enterHalf(parts, person, locks) : enter(parts, person, { visitor, locks })
    },

    /** The second step, for whoever has taken the first in this browser. */
    async enterCode(code: string, visitor: Visitor): Promise<Entry> {
      const tokenHash = hashToken(readCookie(visitor.cookies, 'half-entry') ?? '')
      const staffId = await findHalfEntry(db, tokenHash, now())
      const person = staffId && (await findPerson(db, { id: staffId }))
      if (!person) throw new ProblemError('sign-in-required')
      const lock: Lock = { keyHash: keyedHash(secret, `code:${person.id}`), freeTries: freeTries.code }
      await count(parts, [lock])
      const isTaken = await db.transaction().execute(async (tx) => {
        const kind = await takeCode(tx, person.id, code, { secret, now: now() })
        if (kind === null || !(await takeHalfEntry(tx, tokenHash))) return false
        if (kind === 'recovery') await noteRecovery(tx, person, { visitor, from: parts, at: now() })
        return true
      })
      if (!isTaken) {
        await noteFailure(parts, [lock], person)
        throw new ProblemError('wrong-code')
      }
      const entry = await enter(parts, person, { visitor, locks: [lock] })
      return { ...entry, cookies: [...entry.cookies, cookie(parts, 'half-entry', '', 0)] }
    },
  }
}

/** A browser that the account knows is counted by itself, so that strangers cannot lock its owner out, be it from the same address. */
async function locksOf(
  { db, secret }: StaffParts,
  email: string,
  { cookies, address }: Visitor,
): Promise<Locks> {
  const browser = hashToken(readSigned(secret, readCookie(cookies, 'browser')) ?? '')
  const lock = (key: string, kind: 'account' | 'address'): Lock => ({
    keyHash: keyedHash(secret, `${kind}:${key}`),
    freeTries: freeTries[kind],
    isShared: kind === 'address',
  })
  if (await isBrowserOf(db, email, browser)) return [lock(`${email}:${browser}`, 'account')]
  return [lock(email, 'account'), lock(address, 'address')]
}

/** Before the try itself, so that many at once are no way around it. */
async function count({ db, now }: StaffParts, locks: Lock[]): Promise<void> {
  const waitMs = await db.transaction().execute((tx) => countTry(tx, locks, now()))
  if (waitMs > 0) throw new ProblemError('too-many-requests', { retryAfterSeconds: waitMs / 1000 })
}

/** Whoever enters may have mistyped before; a whole office enters from one address, and so does whoever guesses beside an account of their own. */
async function forgive(tx: Tx, [own, address]: Locks): Promise<void> {
  await forgiveTries(tx, own.keyHash)
  if (address) await takeBackTry(tx, address.keyHash)
}

/** Whose account gets locked is told. */
async function noteFailure(
  parts: StaffParts,
  [own, address]: Locks,
  person: Person | undefined,
): Promise<void> {
  const at = parts.now()
  await parts.db.transaction().execute(async (tx) => {
    // In the order in which they were counted, so that two who fail at once do not wait for each other.
    const isToTell = await markTold(tx, own.keyHash, at)
    if (address) await markFailed(tx, address.keyHash, at)
    if (!isToTell) return
    await writeOrPretend(tx, person, (to) => noticeLetter(to, parts, { kind: 'locked', at }), at)
  })
}

async function noteRecovery(
  tx: Tx,
  person: Person,
  { visitor, from, at }: { visitor: Visitor; from: Sender; at: Date },
): Promise<void> {
  const subject = { kind: 'staff', id: person.id }
  const actor = { staffId: person.id, requestId: visitor.requestId }
  await recordAudit(tx, actor, { action: 'staff.use-recovery-code', subject, changes: {} }, at)
  const notice = { kind: 'recovery-code-used', device: deviceOf(visitor.userAgent), at } as const
  await enqueue(tx, [noticeLetter(person, from, notice)], at)
}

/** The password was right; nothing is open yet. */
async function enterHalf(parts: StaffParts, person: Person, locks: Locks): Promise<Entry> {
  const token = newToken()
  const now = parts.now()
  const until = new Date(now.getTime() + halfEntrySeconds * 1000)
  await parts.db.transaction().execute(async (tx) => {
    await forgive(tx, locks)
    await insertHalfEntry(tx, { tokenHash: hashToken(token), staffId: person.id, now, until })
  })
  return { cookies: [cookie(parts, 'half-entry', token, halfEntrySeconds)], done: false }
}

async function enter(
  parts: StaffParts,
  person: Person,
  { visitor, locks }: { visitor: Visitor; locks: Locks },
): Promise<Entry> {
  const { secret } = parts
  const browser = readSigned(secret, readCookie(visitor.cookies, 'browser')) ?? newToken()
  const device = deviceOf(visitor.userAgent)
  const at = parts.now()
  await parts.db.transaction().execute(async (tx) => {
    await forgive(tx, locks)
    if ((await rememberBrowser(tx, person.id, hashToken(browser), at)) !== 'new') return
    await enqueue(tx, [noticeLetter(person, parts, { kind: 'new-device', device, at })], at)
  })
  const session = await openSession(await parts.openAuth(), person.id, device)
  const kept = cookie(parts, 'browser', signed(secret, browser), browserSeconds)
  return { cookies: [...session, kept], done: true }
}

function cookie(
  { publicUrl }: StaffParts,
  ...[which, value, seconds]: [EntryCookie, string, number]
): string {
  return writeCookie(which, value, { seconds, isSecure: publicUrl.startsWith('https:') })
}
