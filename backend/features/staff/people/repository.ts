import type { StaffMember } from '#contract/admin/staff.ts'
import type { Role } from '#contract/staff.ts'
import type { Database, Tx } from '../../../db/database.ts'

/** What the tables about staff know. */
type Member = Omit<StaffMember, 'openEnquiries'>

/** Active people first, each group by name. */
export async function listMembers(db: Database | Tx): Promise<Member[]> {
  const rows = await members(db).orderBy('staff.name').orderBy('staff.id').execute()
  return rows.map(toMember).sort((a, b) => Number(b.isActive) - Number(a.isActive))
}

export async function findMember(tx: Tx, id: string): Promise<Member | undefined> {
  const row = await members(tx).where('staff.id', '=', id).executeTakeFirst()
  return row && toMember(row)
}

export async function countOtherAdmins(tx: Tx, id: string): Promise<number> {
  const { count } = await tx
    .selectFrom('staff')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('role', '=', 'admin')
    .where('deactivatedAt', 'is', null)
    .where('id', '!=', id)
    .executeTakeFirstOrThrow()
  return count
}

export async function updateMember(
  tx: Tx,
  id: string,
  change: { role: Role; deactivatedAt: string | null },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('staff')
    .set((row) => ({ ...change, updatedAt: now.toISOString(), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

function members(db: Database | Tx) {
  return db
    .selectFrom('staff')
    .leftJoin('staff_second_step', (join) =>
      join.onRef('staff_second_step.staff_id', '=', 'staff.id').on('confirmed_at', 'is not', null),
    )
    .select(['staff.id', 'staff.name', 'staff.email', 'staff.role', 'staff.deactivatedAt', 'staff.version'])
    .select('staff_second_step.staff_id as secondStep')
    .select((row) =>
      row
        .selectFrom('staff_session')
        .select((session) => session.fn.max('staff_session.updatedAt').as('used'))
        .whereRef('staff_session.userId', '=', 'staff.id')
        .as('lastUsedAt'),
    )
}

type MemberRow = Awaited<ReturnType<ReturnType<typeof members>['execute']>>[number]

function toMember({ deactivatedAt, secondStep, ...row }: MemberRow): Member {
  return { ...row, isActive: deactivatedAt === null, hasSecondStep: secondStep !== null }
}
