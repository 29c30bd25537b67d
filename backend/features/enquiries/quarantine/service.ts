import type { QuarantineRequest } from '#contract/admin/enquiries/desk.ts'
import type { Product } from '#contract/catalogue.ts'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { type Actor, recordAudit } from '../../../db/audit.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { ProblemError } from '../../../http/problems.ts'
import { enqueue } from '../../../mail/outbox.ts'
import { followClock } from '../clock/service.ts'
import { findEnquiry, lockEnquiry, updateEnquiry } from '../desk/repository.ts'
import { findStoredEnquiry, hasOfficeNotice } from '../repository.ts'
import { lettersFor, type StoreDependencies } from '../store.ts'

/** Puts enquiries away that are none, and brings back those that are. */
export type Quarantine = ReturnType<typeof quarantineService>

type Dependencies = StoreDependencies & {
  db: Database
  timeZone: string
  findProduct(slug: string): Promise<Product | undefined>
}

export function quarantineService(given: Dependencies) {
  const { db } = given
  return {
    /** Letters already in the outbox still go: the visitor was told the truth. */
    async putAway(id: string, { reason, version }: QuarantineRequest, actor: Actor): Promise<EnquiryDetail> {
      return db.transaction().execute(async (tx) => {
        await lockEnquiry(tx, id)
        const before = await existing(tx, id)
        if (version !== before.version) throw new ProblemError('version-conflict', { current: before })
        if (before.quarantineReason !== null) return before
        await move(given, tx, before, { reason, actor })
        return existing(tx, id)
      })
    },

    /** The letters that never went go now, once: what is restored already stays as it is. */
    async restore(id: string, actor: Actor): Promise<EnquiryDetail> {
      // Outside the transaction, which on SQLite holds the only connection.
      const { productSlug } = await existing(db, id)
      const product = (productSlug !== null && (await given.findProduct(productSlug))) || null
      return db.transaction().execute(async (tx) => {
        await lockEnquiry(tx, id)
        const before = await existing(tx, id)
        if (before.quarantineReason === null) return before
        await move(given, tx, before, { reason: null, actor })
        await sendOwed(given, tx, id, product)
        return existing(tx, id)
      })
    },
  }
}

type Move = { reason: EnquiryDetail['quarantineReason']; actor: Actor }

async function move({ now, timeZone }: Dependencies, tx: Tx, before: EnquiryDetail, { reason, actor }: Move) {
  const { id, status, version, quarantineReason } = before
  const at = now()
  await updateEnquiry(tx, id, { quarantine_reason: reason, version: version + 1 })
  await followClock(tx, { id, before: status, at }, timeZone)
  const action = reason === null ? 'enquiry.restore' : 'enquiry.quarantine'
  const changes = { quarantineReason: [quarantineReason, reason] as [unknown, unknown] }
  await recordAudit(tx, actor, { action, subject: { kind: 'enquiry', id }, changes }, at)
}

/** Both letters are written together, so one that is there tells of the other. */
async function sendOwed(given: Dependencies, tx: Tx, id: string, product: Product | null): Promise<void> {
  if (await hasOfficeNotice(tx, id)) return
  const stored = await findStoredEnquiry(tx, id)
  if (!stored) return
  // A link is valid from the day on which it is sent.
  const enquiry = { ...stored, receivedAt: given.now() }
  const wanted = product?.datasheet ? product : null
  await enqueue(tx, await lettersFor(given, tx, [{ enquiry, product: wanted }]), given.now())
}

async function existing(db: Database | Tx, id: string): Promise<EnquiryDetail> {
  const found = await findEnquiry(db, id)
  if (!found) throw new ProblemError('not-found')
  return found
}
