import type { EnquiryChange, EnquiryDetail, EnquiryPage, EnquiryQuery } from '#contract/enquiry.ts'
import { type Actor, type AuditEntry, recordAudit } from '../../../db/audit.ts'
import type { Database } from '../../../db/database.ts'
import { ProblemError } from '../../../http/problems.ts'
import { findEnquiry, listEnquiries, updateEnquiry } from './repository.ts'

/** What staff see of enquiries and do with them. */
export type EnquiryDesk = ReturnType<typeof enquiryDesk>

export function enquiryDesk(db: Database, now: () => Date) {
  return {
    async list(query: EnquiryQuery): Promise<EnquiryPage> {
      return listEnquiries(db, query)
    },

    async find(id: string): Promise<EnquiryDetail> {
      const found = await findEnquiry(db, id)
      if (!found) throw new ProblemError('not-found')
      return found
    },

    async change(id: string, change: EnquiryChange, actor: Actor): Promise<EnquiryDetail> {
      return db.transaction().execute(async (tx) => {
        const before = await findEnquiry(tx, id)
        if (!before) throw new ProblemError('not-found')
        const changes = differences(before, change)
        if (Object.keys(changes).length > 0) {
          await updateEnquiry(tx, id, {
            ...(change.status !== undefined && { status: change.status }),
            ...(changes['isRead'] && { read_at: change.isRead ? now().toISOString() : null }),
          })
          const subject = { kind: 'enquiry', id }
          await recordAudit(tx, actor, { action: 'enquiry.change', subject, changes }, now())
        }
        return { ...before, ...change }
      })
    },
  }
}

function differences(before: EnquiryDetail, change: EnquiryChange): AuditEntry['changes'] {
  const fields = ['status', 'isRead'] as const
  return Object.fromEntries(
    fields
      .filter((field) => change[field] !== undefined && change[field] !== before[field])
      .map((field) => [field, [before[field], change[field]]]),
  )
}
