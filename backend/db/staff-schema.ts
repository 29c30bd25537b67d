import type { Generated } from 'kysely'
import type { Locale } from '#contract/locale.ts'
import type { Role } from '#contract/staff.ts'
import type { Timestamp } from './values.ts'

/** The tables of accounts and of signing in; where a column's name is in camel case, better-auth reads it. */
export type StaffTables = {
  staff: {
    id: string
    name: string
    email: string
    emailVerified: boolean | number
    image: string | null
    role: Role
    createdAt: Timestamp
    updatedAt: Timestamp
    locale: Generated<Locale | null>
    deactivatedAt: Generated<Timestamp | null>
    /** Goes up with every change of role or of being active. */
    version: Generated<number>
  }
  staff_session: {
    id: string
    userId: string
    token: string
    expiresAt: Timestamp
    ipAddress: string | null
    userAgent: string | null
    createdAt: Timestamp
    updatedAt: Timestamp
  }
  staff_account: {
    id: string
    userId: string
    accountId: string
    providerId: string
    accessToken: Generated<string | null>
    refreshToken: Generated<string | null>
    idToken: Generated<string | null>
    accessTokenExpiresAt: Generated<Timestamp | null>
    refreshTokenExpiresAt: Generated<Timestamp | null>
    scope: Generated<string | null>
    password: string | null
    createdAt: Timestamp
    updatedAt: Timestamp
  }
  staff_verification: {
    id: string
    identifier: string
    value: string
    expiresAt: Timestamp
    createdAt: Timestamp
    updatedAt: Timestamp
  }
  /** One that may still be taken, or has lapsed; whoever takes it ends it. */
  staff_invitation: {
    id: string
    email: string
    role: Role
    locale: Locale
    token_hash: string
    invited_by: string
    created_at: Timestamp
    expires_at: Timestamp
  }
  /** Ways to a new password. Without a person only within the transaction of whoever asked. */
  staff_reset: {
    token_hash: string
    staff_id: string | null
    created_at: Timestamp
    expires_at: Timestamp
  }
  /** The password was right, the second step is awaited. */
  staff_half_entry: {
    token_hash: string
    staff_id: string | null
    created_at: Timestamp
    expires_at: Timestamp
  }
  staff_second_step: {
    staff_id: string
    /** Encrypted with the secret of the configuration. */
    sealed_secret: string
    /** Of the last code that was taken: it and earlier ones are worthless. */
    last_counter: number
    created_at: Timestamp
    /** Null until a first code has shown that the person's device knows the secret. */
    confirmed_at: Timestamp | null
  }
  staff_recovery_code: { staff_id: string; code_hash: string }
  /** Browsers that have been signed in with, by their cookie. */
  staff_browser: { staff_id: string; browser_hash: string; seen_at: Timestamp }
  /** Failed tries by account or address, of which only a keyed hash is kept. */
  staff_lock: {
    key_hash: string
    failures: number
    tried_at: Timestamp
    locked_until: Timestamp | null
    /** When its owner was written to. */
    told_at: Timestamp | null
  }
  staff_setup: { token_hash: string; created_at: Timestamp }
}
