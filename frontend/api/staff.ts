import type {
  AccountChange,
  AccountView,
  InvitationList,
  InviteRequest,
  PasswordChange,
  RecoveryCodes,
  SecondStepOffer,
  SecondStepProof,
  StaffChange,
  StaffList,
} from '#contract/admin/staff.ts'
import type {
  InvitationOffer,
  JoinRequest,
  ResetOrder,
  ResetRequest,
  SetupRequest,
  SignInAnswer,
  SignInRequest,
} from '#contract/staff.ts'
import { type Answer, ask } from './request.ts'

const account = '/api/admin/account'
const staff = '/api/admin/staff'
const invitations = '/api/admin/invitations'

export function signIn(body: SignInRequest): Promise<Answer<SignInAnswer>> {
  return ask('/api/auth/sign-in/email', { method: 'POST', body })
}

export function enterCode(code: string): Promise<Answer<SignInAnswer>> {
  return ask('/api/auth/sign-in/code', { method: 'POST', body: { code } })
}

export function setUp(body: SetupRequest): Promise<Answer<unknown>> {
  return ask('/api/auth/setup', { method: 'POST', body })
}

export function orderReset(body: ResetOrder): Promise<Answer<unknown>> {
  return ask('/api/auth/password-reset/order', { method: 'POST', body })
}

export function resetPassword(body: ResetRequest): Promise<Answer<unknown>> {
  return ask('/api/auth/password-reset', { method: 'POST', body })
}

export function lookAtInvitation(token: string, signal: AbortSignal): Promise<Answer<InvitationOffer>> {
  return ask('/api/auth/invitation/look', { method: 'POST', body: { token }, signal })
}

export function join(body: JoinRequest): Promise<Answer<unknown>> {
  return ask('/api/auth/invitation', { method: 'POST', body })
}

export function readStaff(signal: AbortSignal): Promise<Answer<StaffList>> {
  return ask(staff, { signal })
}

export function changeStaff(id: string, body: StaffChange): Promise<Answer<StaffList>> {
  return ask(`${staff}/${encodeURIComponent(id)}`, { method: 'PATCH', body })
}

export function endSessionsOf(id: string): Promise<Answer<StaffList>> {
  return ask(`${staff}/${encodeURIComponent(id)}/sessions`, { method: 'DELETE' })
}

export function clearSecondStepOf(id: string): Promise<Answer<StaffList>> {
  return ask(`${staff}/${encodeURIComponent(id)}/second-step`, { method: 'DELETE' })
}

export function readInvitations(signal: AbortSignal): Promise<Answer<InvitationList>> {
  return ask(invitations, { signal })
}

export function invite(body: InviteRequest): Promise<Answer<InvitationList>> {
  return ask(invitations, { method: 'POST', body })
}

export function inviteAgain(id: string): Promise<Answer<InvitationList>> {
  return ask(`${invitations}/${encodeURIComponent(id)}/letter`, { method: 'POST', body: {} })
}

export function uninvite(id: string): Promise<Answer<InvitationList>> {
  return ask(`${invitations}/${encodeURIComponent(id)}`, { method: 'DELETE' })
}

export function readAccount(signal: AbortSignal): Promise<Answer<AccountView>> {
  return ask(account, { signal })
}

export function changeAccount(body: AccountChange): Promise<Answer<AccountView>> {
  return ask(account, { method: 'PATCH', body })
}

export function changePassword(body: PasswordChange): Promise<Answer<AccountView>> {
  return ask(`${account}/password`, { method: 'PUT', body })
}

export function endOwnSession(id: string): Promise<Answer<AccountView>> {
  return ask(`${account}/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' })
}

export function endOwnSessions(): Promise<Answer<unknown>> {
  return ask(`${account}/sessions`, { method: 'DELETE' })
}

export function offerSecondStep(password: string): Promise<Answer<SecondStepOffer>> {
  return ask(`${account}/second-step`, { method: 'POST', body: { password } })
}

export function confirmSecondStep(code: string): Promise<Answer<RecoveryCodes>> {
  return ask(`${account}/second-step/confirmation`, { method: 'POST', body: { code } })
}

export function renewRecoveryCodes(body: SecondStepProof): Promise<Answer<RecoveryCodes>> {
  return ask(`${account}/second-step/recovery-codes`, { method: 'POST', body })
}

export function endSecondStep(body: SecondStepProof): Promise<Answer<AccountView>> {
  return ask(`${account}/second-step/end`, { method: 'POST', body })
}
