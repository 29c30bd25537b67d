import { type Static, Type } from 'typebox'

/** `admin` may do everything, `sales` answers enquiries, `editor` corrects the catalogue, `viewer` reads. */
export const roles = ['admin', 'sales', 'editor', 'viewer'] as const
export const Role = Type.Enum([...roles])
export type Role = (typeof roles)[number]

/** Shorter passwords are guessed too easily; longer ones only cost hashing time. */
export const passwordLength = { min: 12, max: 128 } as const

const name = Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\p{Cc}\\p{Cs}]*$' })
const password = Type.String({ minLength: passwordLength.min, maxLength: passwordLength.max })
/** Narrower than RFC 5322: what better-auth takes, which keeps the accounts. */
const email = Type.String({
  maxLength: 254,
  pattern: "^[A-Za-z0-9_+-]+([.'][A-Za-z0-9_+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}$",
})

/** POST /api/auth/setup: the first account, with the token of the link printed at first start. */
export const SetupRequest = Type.Object(
  { token: Type.String({ minLength: 1, maxLength: 200 }), name, email, password },
  { additionalProperties: false },
)
export type SetupRequest = Static<typeof SetupRequest>

/** POST /api/auth/sign-in/email. */
export const SignInRequest = Type.Object(
  { email, password: Type.String({ minLength: 1, maxLength: passwordLength.max }) },
  { additionalProperties: false },
)
export type SignInRequest = Static<typeof SignInRequest>

/** GET /api/admin/session: who is signed in. */
export const Session = Type.Object({
  staff: Type.Object({ id: Type.String(), name: Type.String(), email: Type.String(), role: Role }),
})
export type Session = Static<typeof Session>
