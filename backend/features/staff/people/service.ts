import type { StaffChange, StaffList, StaffMember } from '#contract/admin/staff.ts'
import { type Actor, type AuditEntry, recordAudit } from '../../../db/audit.ts'
import { takeTurn } from '../../../db/coordination/turn.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { ProblemError } from '../../../http/problems.ts'
import { enqueue } from '../../../mail/outbox.ts'
import { deleteSecondStep } from '../codes/repository.ts'
import { noticeLetter } from '../emails.ts'
import type { StaffParts } from '../parts.ts'
import { endSessions, findPerson } from '../repository.ts'
import { countOtherAdmins, findMember, listMembers, updateMember } from './repository.ts'

/** Who may sign in and as what, as administrators decide it. */
export type PeopleService = ReturnType<typeof peopleService>

type PeopleParts = StaffParts & {
  /** By the owner's id. */
  countOpenEnquiries(db: Database | Tx): Promise<Map<string, number>>
}

export function peopleService(parts: PeopleParts) {
  const { db, now } = parts
  return {
    async list(): Promise<StaffList> {
      return listStaff(db, parts)
    },

    /** Takes effect at the person's next request; whoever is shut out has no session any more. */
    async change(id: string, { version, ...change }: StaffChange, actor: Actor): Promise<StaffList> {
      return db.transaction().execute(async (tx) => {
        await takeTurn(tx, 'staff')
        const before = await known(tx, id, parts)
        if (before.version !== version) throw new ProblemError('version-conflict', { current: before })
        const after = { ...before, ...change }
        await keepAnAdmin(tx, before, after)
        const deactivatedAt = after.isActive ? null : now().toISOString()
        await updateMember(tx, id, { role: after.role, deactivatedAt }, now())
        if (!after.isActive) await endSessions(tx, id)
        for (const entry of entriesOf(before, after)) await recordAudit(tx, actor, entry, now())
        return listStaff(tx, parts)
      })
    },

    async signOut(id: string, actor: Actor): Promise<StaffList> {
      return db.transaction().execute(async (tx) => {
        await known(tx, id, parts)
        await endSessions(tx, id)
        await recordAudit(tx, actor, about(id, 'staff.sign-out'), now())
        return listStaff(tx, parts)
      })
    },

    /** For somebody who has lost both the device and the recovery codes. */
    async clearSecondStep(id: string, actor: Actor): Promise<StaffList> {
      return db.transaction().execute(async (tx) => {
        await known(tx, id, parts)
        if (await deleteSecondStep(tx, id)) {
          await endSessions(tx, id)
          const person = await findPerson(tx, { id })
          const notice = { kind: 'second-step-off', at: now() } as const
          if (person) await enqueue(tx, [noticeLetter(person, parts, notice)], now())
          await recordAudit(tx, actor, about(id, 'staff.clear-second-step'), now())
        }
        return listStaff(tx, parts)
      })
    },
  }
}

async function listStaff(db: Database | Tx, { countOpenEnquiries }: PeopleParts): Promise<StaffList> {
  const owned = await countOpenEnquiries(db)
  const members = await listMembers(db)
  return { staff: members.map((member) => ({ ...member, openEnquiries: owned.get(member.id) ?? 0 })) }
}

async function known(tx: Tx, id: string, { countOpenEnquiries }: PeopleParts): Promise<StaffMember> {
  const found = await findMember(tx, id)
  if (!found) throw new ProblemError('not-found')
  return { ...found, openEnquiries: (await countOpenEnquiries(tx)).get(id) ?? 0 }
}

async function keepAnAdmin(tx: Tx, before: StaffMember, after: StaffMember): Promise<void> {
  const isAdmin = ({ role, isActive }: StaffMember) => role === 'admin' && isActive
  if (!isAdmin(before) || isAdmin(after)) return
  if ((await countOtherAdmins(tx, before.id)) === 0) throw new ProblemError('last-admin')
}

function entriesOf(before: StaffMember, after: StaffMember): AuditEntry[] {
  const { id } = after
  return [
    ...(before.role === after.role
      ? []
      : [{ ...about(id, 'staff.change-role'), changes: { role: [before.role, after.role] } } as AuditEntry]),
    ...(before.isActive === after.isActive
      ? []
      : [about(id, after.isActive ? 'staff.reactivate' : 'staff.deactivate')]),
  ]
}

function about(id: string, action: AuditEntry['action']): AuditEntry {
  return { action, subject: { kind: 'staff', id }, changes: {} }
}
