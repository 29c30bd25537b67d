import { randomUUID } from 'node:crypto'
import {
  type Invitation,
  type InvitationList,
  type InviteRequest,
  invitationHours,
} from '#contract/admin/staff.ts'
import type { InvitationOffer, JoinRequest } from '#contract/staff.ts'
import { type Actor, type AuditEntry, recordAudit } from '../../../db/audit.ts'
import { takeTurn } from '../../../db/coordination/turn.ts'
import type { Tx } from '../../../db/database.ts'
import { ProblemError } from '../../../http/problems.ts'
import { enqueue } from '../../../mail/outbox.ts'
import { hashPassword } from '../auth.ts'
import { invitationLetter } from '../emails.ts'
import type { StaffParts } from '../parts.ts'
import { refuseCommon } from '../passwords.ts'
import { insertStaff, withdrawLetters } from '../repository.ts'
import { hashToken, newToken } from '../tokens.ts'
import {
  deleteInvitation,
  findInvitation,
  insertInvitation,
  isAddressTaken,
  listInvitations,
  renewInvitation,
} from './repository.ts'

/** Makes accounts of people whom administrators invite, each by a link that works once. */
export type InvitationService = ReturnType<typeof invitationService>

export function invitationService(parts: StaffParts) {
  const { db, now } = parts
  return {
    async list(): Promise<InvitationList> {
      return { invitations: await listInvitations(db) }
    },

    async invite(request: InviteRequest, actor: Actor): Promise<InvitationList> {
      const link = newLink(now())
      const invited = { ...request, email: request.email.toLowerCase() }
      return db.transaction().execute(async (tx) => {
        await takeTurn(tx, 'staff')
        if (await isAddressTaken(tx, invited.email)) throw new ProblemError('address-taken')
        const id = await store(tx, invited, link, { invitedBy: actor.staffId ?? '', at: now() })
        await enqueue(tx, [invitationLetter(invited, parts, { ...link, role: invited.role })], now())
        const changes: AuditEntry['changes'] = { role: [null, invited.role] }
        await recordAudit(tx, actor, { ...about(id, 'staff.invite'), changes }, now())
        return { invitations: await listInvitations(tx) }
      })
    },

    /** By another link; the former one is worthless from now on. */
    async inviteAgain(id: string, actor: Actor): Promise<InvitationList> {
      const link = newLink(now())
      return db.transaction().execute(async (tx) => {
        const invited = known(await renewInvitation(tx, id, link))
        await withdrawLetters(tx, invited.email, 'invitation')
        await enqueue(tx, [invitationLetter(invited, parts, { ...link, role: invited.role })], now())
        await recordAudit(tx, actor, about(id, 'staff.invite-again'), now())
        return { invitations: await listInvitations(tx) }
      })
    },

    async uninvite(id: string, actor: Actor): Promise<InvitationList> {
      return db.transaction().execute(async (tx) => {
        const { email } = known(await deleteInvitation(tx, id))
        await withdrawLetters(tx, email, 'invitation')
        await recordAudit(tx, actor, about(id, 'staff.uninvite'), now())
        return { invitations: await listInvitations(tx) }
      })
    },

    /** What the holder of a link is invited to. */
    async lookAt(token: string): Promise<InvitationOffer> {
      const found = await findInvitation(db, hashToken(token), now())
      if (!found) throw new ProblemError('invalid-link')
      return { email: found.email, role: found.role, locale: found.locale }
    },

    async join({ token, name, password }: JoinRequest, requestId: string): Promise<void> {
      const passwordHash = await hashPassword(password)
      await db.transaction().execute(async (tx) => {
        await takeTurn(tx, 'staff')
        const found = await findInvitation(tx, hashToken(token), now())
        if (!found) throw new ProblemError('invalid-link')
        const { email, role, locale } = found
        refuseCommon(password, email)
        await deleteInvitation(tx, found.id)
        const staffId = await insertStaff(tx, { name, email, role, locale, passwordHash }, now())
        const subject = { kind: 'staff', id: staffId }
        const entry: AuditEntry = { action: 'staff.join', subject, changes: { role: [null, role] } }
        await recordAudit(tx, { staffId, requestId }, entry, now())
      })
    },
  }
}

type Link = { token: string; tokenHash: string; until: Date }

async function store(
  tx: Tx,
  invited: InviteRequest,
  link: Link,
  { invitedBy, at }: { invitedBy: string; at: Date },
): Promise<string> {
  const id = randomUUID()
  await insertInvitation(tx, {
    id,
    ...invited,
    token_hash: link.tokenHash,
    invited_by: invitedBy,
    created_at: at.toISOString(),
    expires_at: link.until.toISOString(),
  })
  return id
}

function newLink(now: Date): Link {
  const token = newToken()
  const until = new Date(now.getTime() + invitationHours * 3_600_000)
  return { token, tokenHash: hashToken(token), until }
}

function known(found: Invitation | undefined): Invitation {
  if (!found) throw new ProblemError('not-found')
  return found
}

function about(id: string, action: AuditEntry['action']): AuditEntry {
  return { action, subject: { kind: 'invitation', id }, changes: {} }
}
