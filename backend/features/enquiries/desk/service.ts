import type { EnquiryChange, EnquiryDetail, EnquiryStatus } from '#contract/enquiry.ts'
import { type Actor, type AuditEntry, recordAudit } from '../../../db/audit.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { ProblemError } from '../../../http/problems.ts'
import { followClock } from '../clock/service.ts'
import { findEnquiry, findHandler, lockEnquiry, updateEnquiry } from './repository.ts'

/** What staff see of enquiries and do with them. */
export type EnquiryDesk = ReturnType<typeof enquiryDesk>

export function enquiryDesk(db: Database, now: () => Date, timeZone: string) {
  return {
    async find(id: string): Promise<EnquiryDetail> {
      return existing(db, id)
    },

    async change(id: string, change: EnquiryChange, actor: Actor): Promise<EnquiryDetail> {
      return db.transaction().execute(async (tx) => {
        await lockEnquiry(tx, id)
        const before = await existing(tx, id)
        refuseStale(before, change)
        const changes = differences(before, change)
        if (Object.keys(changes).length === 0) return before
        await apply(tx, before, only(change, Object.keys(changes)), { at: now(), timeZone })
        const subject = { kind: 'enquiry', id }
        await recordAudit(tx, actor, { action: 'enquiry.change', subject, changes }, now())
        return existing(tx, id)
      })
    },
  }
}

/** The moment, and the zone in which working time is counted from it. */
type Moment = { at: Date; timeZone: string }

async function apply(tx: Tx, before: EnquiryDetail, change: EnquiryChange, moment: Moment): Promise<void> {
  const { status, ownerId, isRead } = change
  const { at } = moment
  if (status !== undefined) await changeStatus(tx, before, status, moment)
  if (ownerId !== undefined) await changeOwner(tx, before, ownerId)
  if (isRead !== undefined) await updateEnquiry(tx, before.id, { read_at: isRead ? at.toISOString() : null })
  // Having read something contradicts nobody.
  if (status === undefined && ownerId === undefined) return
  await updateEnquiry(tx, before.id, { version: before.version + 1 })
}

/** The only place where staff change a status: what follows from one belongs here, in the same transaction. */
async function changeStatus(
  tx: Tx,
  { id, status: before }: EnquiryDetail,
  status: EnquiryStatus,
  { at, timeZone }: Moment,
): Promise<void> {
  await updateEnquiry(tx, id, { status })
  await followClock(tx, { id, before, at }, timeZone)
}

async function changeOwner(tx: Tx, { id }: EnquiryDetail, ownerId: string | null): Promise<void> {
  if (ownerId !== null && !(await findHandler(tx, ownerId))) {
    throw new ProblemError('invalid-request', { errors: [{ field: 'ownerId', rule: 'unknown' }] })
  }
  await updateEnquiry(tx, id, { owner_id: ownerId })
}

function refuseStale(current: EnquiryDetail, { status, ownerId, version }: EnquiryChange): void {
  if (status === undefined && ownerId === undefined) return
  if (version === undefined) {
    throw new ProblemError('invalid-request', { errors: [{ field: 'version', rule: 'required' }] })
  }
  if (version !== current.version) throw new ProblemError('version-conflict', { current })
}

async function existing(db: Database | Tx, id: string): Promise<EnquiryDetail> {
  const found = await findEnquiry(db, id)
  if (!found) throw new ProblemError('not-found')
  return found
}

function differences(before: EnquiryDetail, change: EnquiryChange): AuditEntry['changes'] {
  const present = { status: before.status, isRead: before.isRead, ownerId: before.owner?.id ?? null }
  const fields = ['status', 'isRead', 'ownerId'] as const
  return Object.fromEntries(
    fields
      .filter((field) => change[field] !== undefined && change[field] !== present[field])
      .map((field) => [field, [present[field], change[field]]]),
  )
}

function only(change: EnquiryChange, fields: string[]): EnquiryChange {
  return Object.fromEntries(Object.entries(change).filter(([field]) => fields.includes(field)))
}
