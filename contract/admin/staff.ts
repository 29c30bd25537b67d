import { type Static, Type } from 'typebox'
import { Locale } from '../locale.ts'
import { GivenPassword, NewPassword, Role, SecondStepCode, StaffEmail, StaffName } from '../staff.ts'

/** The people who may sign in, as administrators see them, and each person's own account. */

const closed = { additionalProperties: false } as const
const instantOrNull = Type.Union([Type.String(), Type.Null()])

/** Hours for which the link of an invitation works. */
export const invitationHours = 72
/** Minutes for which the link to a new password works. */
export const resetMinutes = 60
/** Made at once, each good for one sign-in. */
export const recoveryCodeCount = 10

export const StaffMember = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  role: Role,
  isActive: Type.Boolean(),
  hasSecondStep: Type.Boolean(),
  /** Of the sessions that are open. */
  lastUsedAt: instantOrNull,
  /** How many open enquiries are theirs. */
  openEnquiries: Type.Integer(),
  version: Type.Integer(),
})
export type StaffMember = Static<typeof StaffMember>

export const Invitation = Type.Object({
  id: Type.String(),
  email: Type.String(),
  role: Role,
  locale: Locale,
  createdAt: Type.String(),
  expiresAt: Type.String(),
})
export type Invitation = Static<typeof Invitation>

/** GET /api/admin/staff, and the answer to every change of it. */
export const StaffList = Type.Object({ staff: Type.Array(StaffMember) })
export type StaffList = Static<typeof StaffList>

/** GET /api/admin/invitations, and the answer to every change of them. */
export const InvitationList = Type.Object({ invitations: Type.Array(Invitation) })
export type InvitationList = Static<typeof InvitationList>

/** POST /api/admin/invitations. The letter is in the language of whom it invites. */
export const InviteRequest = Type.Object({ email: StaffEmail, role: Role, locale: Locale }, closed)
export type InviteRequest = Static<typeof InviteRequest>

/** PATCH /api/admin/staff/{id}. */
export const StaffChange = Type.Object(
  {
    version: Type.Integer(),
    role: Type.Optional(Role),
    isActive: Type.Optional(Type.Boolean()),
  },
  { ...closed, minProperties: 2 },
)
export type StaffChange = Static<typeof StaffChange>

export const OwnSession = Type.Object({
  id: Type.String(),
  /** Browser and system, as the browser says; empty when it says nothing that is known. */
  device: Type.String(),
  createdAt: Type.String(),
  lastUsedAt: Type.String(),
  isThis: Type.Boolean(),
})
export type OwnSession = Static<typeof OwnSession>

/** GET /api/admin/account, and the answer to changes of it. */
export const AccountView = Type.Object({
  name: Type.String(),
  email: Type.String(),
  role: Role,
  locale: Locale,
  secondStep: Type.Object({
    isOn: Type.Boolean(),
    /** By the role; it cannot be switched off then. */
    isRequired: Type.Boolean(),
    recoveryCodesLeft: Type.Integer(),
  }),
  sessions: Type.Array(OwnSession),
})
export type AccountView = Static<typeof AccountView>

/** PATCH /api/admin/account. The language is that of the letters to this person. */
export const AccountChange = Type.Object(
  { name: Type.Optional(StaffName), locale: Type.Optional(Locale) },
  { ...closed, minProperties: 1 },
)
export type AccountChange = Static<typeof AccountChange>

/** PUT /api/admin/account/password: ends all other sessions. */
export const PasswordChange = Type.Object({ password: GivenPassword, newPassword: NewPassword }, closed)
export type PasswordChange = Static<typeof PasswordChange>

/** POST /api/admin/account/second-step. */
export const SecondStepStart = Type.Object({ password: GivenPassword }, closed)
export type SecondStepStart = Static<typeof SecondStepStart>

/** The secret for an app, as text and as the address that a QR code holds. Counts only once a code has confirmed it. */
export const SecondStepOffer = Type.Object({ secret: Type.String(), address: Type.String() })
export type SecondStepOffer = Static<typeof SecondStepOffer>

/** Shown once; only their hashes are kept. */
export const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) })
export type RecoveryCodes = Static<typeof RecoveryCodes>

/** New recovery codes, or the end of the second step: both need the password and a code. */
export const SecondStepProof = Type.Object({ password: GivenPassword, code: SecondStepCode }, closed)
export type SecondStepProof = Static<typeof SecondStepProof>
