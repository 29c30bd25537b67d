import { type Static, Type } from 'typebox'
import { Locale } from './locale.ts'

/** `admin` may do everything, `sales` answers enquiries, `editor` corrects the catalogue, `viewer` reads. */
export const roles = ['admin', 'sales', 'editor', 'viewer'] as const
export const Role = Type.Enum([...roles])
export type Role = (typeof roles)[number]
/** Those that answer enquiries and own them. */
export const handlerRoles: readonly Role[] = ['admin', 'sales']
/** Those that see enquiries and the letters that belong to them. */
export const enquiryReaderRoles: readonly Role[] = ['admin', 'sales', 'viewer']
export const catalogueWriterRoles: readonly Role[] = ['admin', 'editor']

/** Shorter passwords are guessed too easily; longer ones only cost hashing time. */
export const passwordLength = { min: 12, max: 128 } as const

const closed = { additionalProperties: false } as const
export const StaffName = Type.String({
  minLength: 1,
  maxLength: 100,
  // Nor characters that would turn around what stands beside a name.
  pattern: '^[^\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]*$',
})
export const NewPassword = Type.String({ minLength: passwordLength.min, maxLength: passwordLength.max })
export const GivenPassword = Type.String({ minLength: 1, maxLength: passwordLength.max })
/** Narrower than RFC 5322: what better-auth takes, which keeps the accounts. */
export const StaffEmail = Type.String({
  maxLength: 254,
  pattern: "^[A-Za-z0-9_+-]+([.'][A-Za-z0-9_+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}$",
})
const token = Type.String({ minLength: 1, maxLength: 200 })
/** Six digits of an app, or a recovery code; blanks and hyphens are for reading. */
export const SecondStepCode = Type.String({ minLength: 6, maxLength: 40 })

/** POST /api/auth/setup: the first account, with the token of the link printed at first start. */
export const SetupRequest = Type.Object(
  { token, name: StaffName, email: StaffEmail, password: NewPassword },
  closed,
)
export type SetupRequest = Static<typeof SetupRequest>

/** POST /api/auth/sign-in/email. */
export const SignInRequest = Type.Object({ email: StaffEmail, password: GivenPassword }, closed)
export type SignInRequest = Static<typeof SignInRequest>

/** False when the second step follows: POST /api/auth/sign-in/code. */
export const SignInAnswer = Type.Object({ done: Type.Boolean() })
export type SignInAnswer = Static<typeof SignInAnswer>

export const CodeRequest = Type.Object({ code: SecondStepCode }, closed)
export type CodeRequest = Static<typeof CodeRequest>

/** POST /api/auth/password-reset/order: answered alike whether the address is known or not. */
export const ResetOrder = Type.Object({ email: StaffEmail, locale: Locale }, closed)
export type ResetOrder = Static<typeof ResetOrder>

/** POST /api/auth/password-reset, with the token of the letter. */
export const ResetRequest = Type.Object({ token, password: NewPassword }, closed)
export type ResetRequest = Static<typeof ResetRequest>

/** POST /api/auth/invitation/look: what the holder of the link is invited to. */
export const InvitationLook = Type.Object({ token }, closed)
export const InvitationOffer = Type.Object({ email: Type.String(), role: Role, locale: Locale })
export type InvitationOffer = Static<typeof InvitationOffer>

/** POST /api/auth/invitation. */
export const JoinRequest = Type.Object({ token, name: StaffName, password: NewPassword }, closed)
export type JoinRequest = Static<typeof JoinRequest>

/** GET /api/admin/session: who is signed in. */
export const Session = Type.Object({
  staff: Type.Object({
    id: Type.String(),
    name: Type.String(),
    email: Type.String(),
    role: Role,
    /** Nothing but the account is open before the second step is set up. */
    mustSetUpSecondStep: Type.Boolean(),
  }),
})
export type Session = Static<typeof Session>
