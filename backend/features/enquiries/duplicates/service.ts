import {
  type Duplicates,
  type LikenessReason,
  likenessReasons,
  type MergeRequest,
} from '#contract/admin/enquiries/duplicates.ts'
import { type EnquiryDetail, type EnquiryRow, waitingStatuses } from '#contract/enquiry.ts'
import { type Actor, recordAudit } from '../../../db/audit.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { ProblemError } from '../../../http/problems.ts'
import { followClock } from '../clock/service.ts'
import { findEnquiry, lockEnquiry, updateEnquiry } from '../desk/repository.ts'
import { likenessesSought, nameKey } from '../search/likeness.ts'
import { isClose } from './alike.ts'
import { deleteMerge, findMainId, findMerge, insertMerge, listAlike, raiseVersions } from './repository.ts'

/** Enquiries of one person: found, shown as one, and taken apart again. */
export type DuplicateService = ReturnType<typeof duplicateService>

const atMost = 10
/** Of a half of a name, which many share; those that are not close are left out afterwards. */
const namesAtMost = 200

export function duplicateService(db: Database, now: () => Date, timeZone: string) {
  return {
    async find(id: string): Promise<Duplicates> {
      const enquiry = await existing(db, id)
      if (enquiry.quarantineReason !== null || enquiry.mergedInto) return { duplicates: [] }
      return { duplicates: await alike(db, enquiry) }
    },

    async merge(id: string, { into, version }: MergeRequest, actor: Actor): Promise<EnquiryDetail> {
      if (into === id) throw invalid('itself')
      return db.transaction().execute(async (tx) => {
        await lockBoth(tx, id, into)
        const enquiry = await existing(tx, id)
        if (version !== enquiry.version) throw new ProblemError('version-conflict', { current: enquiry })
        const main = await findEnquiry(tx, into)
        refuseUnfit(enquiry, main)
        const change = { id, before: enquiry.status, at: now() }
        // A clock that nobody has started yet has run since the receipt.
        await followClock(tx, change, timeZone)
        await insertMerge(tx, id, into, now())
        await followClock(tx, change, timeZone)
        await raiseVersions(tx, [id, into])
        const subject = { kind: 'enquiry', id }
        await recordAudit(
          tx,
          actor,
          { action: 'enquiry.merge', subject, changes: { mergedInto: [null, into] } },
          now(),
        )
        if (isWaiting(enquiry) && !isWaiting(main)) {
          await bringBack(tx, main, { actor, at: now(), timeZone })
        }
        return existing(tx, id)
      })
    },

    async undo(id: string, actor: Actor): Promise<EnquiryDetail> {
      return db.transaction().execute(async (tx) => {
        const mainId = await findMainId(tx, id)
        if (mainId === undefined) throw new ProblemError('not-found')
        await lockBoth(tx, id, mainId)
        const merge = await findMerge(tx, id)
        if (merge?.mainId !== mainId) throw new ProblemError('not-found')
        const enquiry = await existing(tx, id)
        await deleteMerge(tx, id)
        // Whoever waits has waited all the time: the clock goes on as if it had never stood. The main one stays as staff see it: whether it still waits they alone know.
        const at = isWaiting(enquiry) ? new Date(merge.mergedAt) : now()
        await followClock(tx, { id, before: enquiry.status, at, goesOn: true }, timeZone)
        await raiseVersions(tx, [id, mainId])
        const subject = { kind: 'enquiry', id }
        await recordAudit(
          tx,
          actor,
          { action: 'enquiry.unmerge', subject, changes: { mergedInto: [mainId, null] } },
          now(),
        )
        return existing(tx, id)
      })
    },
  }
}

function isWaiting({ status }: EnquiryDetail): boolean {
  return waitingStatuses.includes(status)
}

/** Otherwise who waits would be in no list: what is merged is shown with the main one alone. */
async function bringBack(
  tx: Tx,
  { id, status: before }: EnquiryDetail,
  { actor, at, timeZone }: { actor: Actor; at: Date; timeZone: string },
): Promise<void> {
  const status = 'in-progress'
  await updateEnquiry(tx, id, { status })
  await followClock(tx, { id, before, at }, timeZone)
  const subject = { kind: 'enquiry', id }
  await recordAudit(
    tx,
    actor,
    { action: 'enquiry.change', subject, changes: { status: [before, status] } },
    at,
  )
}

async function alike(db: Database, enquiry: EnquiryDetail): Promise<Duplicates['duplicates']> {
  const found = new Map<string, { row: EnquiryRow; reasons: Set<LikenessReason> }>()
  for (const { reason, likeness } of likenessesSought(enquiry)) {
    const limit = reason === 'name' ? namesAtMost : atMost
    for (const row of await listAlike(db, { id: enquiry.id, likeness }, limit)) {
      if (reason === 'name' && !isClose(nameKey(enquiry), nameKey(row))) continue
      const known = found.get(row.id) ?? { row, reasons: new Set() }
      found.set(row.id, { row, reasons: known.reasons.add(reason) })
    }
  }
  return [...found.values()]
    .toSorted((one, other) => other.row.receivedAt.localeCompare(one.row.receivedAt))
    .slice(0, atMost)
    .map(({ row, reasons }) => ({ ...row, reasons: likenessReasons.filter((reason) => reasons.has(reason)) }))
}

/** In one order, so that two who merge the same pair cannot wait for each other. */
async function lockBoth(tx: Tx, ...ids: [string, string]): Promise<void> {
  for (const id of ids.toSorted()) await lockEnquiry(tx, id)
}

/** No chains: the main one stands alone, and what holds others does not go into a third. */
function refuseUnfit(enquiry: EnquiryDetail, main: EnquiryDetail | undefined): asserts main is EnquiryDetail {
  if (!main) throw invalid('unknown')
  const isChain = enquiry.mergedInto !== null || enquiry.merged.length > 0 || main.mergedInto !== null
  const isQuarantined = enquiry.quarantineReason !== null || main.quarantineReason !== null
  if (isChain || isQuarantined) throw new ProblemError('cannot-merge')
}

async function existing(db: Database | Tx, id: string): Promise<EnquiryDetail> {
  const found = await findEnquiry(db, id)
  if (!found) throw new ProblemError('not-found')
  return found
}

function invalid(rule: string): ProblemError {
  return new ProblemError('invalid-request', { errors: [{ field: 'into', rule }] })
}
