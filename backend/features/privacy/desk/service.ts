import { createHmac } from 'node:crypto'
import type {
  Certificate,
  ErasureOrder,
  PersonFound,
  PersonSought,
  PrivacyOverview,
} from '#contract/admin/privacy.ts'
import type { JobKind, JobReceipt } from '#contract/job.ts'
import { type Actor, recordAudit } from '../../../db/audit.ts'
import type { Database } from '../../../db/database.ts'
import { countQuotes, quoteStore } from '../../../db/person/quotes.ts'
import { countOf, findPerson } from '../../../db/person/rows.ts'
import { ProblemError } from '../../../http/problems.ts'
import { orderJob } from '../../../jobs/repository.ts'
import { normalAddress } from '../address.ts'
import type { ErasureInput } from '../erasure/service.ts'
import { findWhatIsOld } from '../retention/service.ts'
import { findCertificate, findConsents, findHeads, listCertificates } from './repository.ts'

/** What administrators see of a person, hand over and erase. */
export type PrivacyDesk = ReturnType<typeof privacyDesk>

type Given = {
  db: Database
  now: () => Date
  timeZone: string
  secret: string
  canonicalPhone(typed: string): string
}

const certificatesShown = 100
const headsShown = 100

export function privacyDesk(given: Given) {
  const { db } = given
  return {
    async find(sought: PersonSought): Promise<PersonFound> {
      const { address, phone, personHash } = identify(given, sought)
      const person = await findPerson(db, { address, phone })
      const quotes = await countQuotes(db, { addresses: person.addresses, phone }, person.enquiryIds)
      return {
        addresses: person.addresses,
        enquiries: await findHeads(db, person.enquiryIds, headsShown),
        stores: [...(await countOf(db, person)), { store: quoteStore, rows: quotes }],
        consents: await findConsents(db, person.addresses),
        certificates: await listCertificates(db, certificatesShown, personHash),
      }
    },

    async export(sought: PersonSought, actor: Actor): Promise<JobReceipt> {
      return order(given, 'person-export', identify(given, sought), actor)
    },

    /** Typed once more, so that nobody is erased by a slip. */
    async erase({ confirmation, ...sought }: ErasureOrder, actor: Actor): Promise<JobReceipt> {
      const input = identify(given, sought)
      const typed =
        input.address === null ? given.canonicalPhone(confirmation.trim()) : normalAddress(confirmation)
      if (typed !== (input.address ?? input.phone)) {
        throw new ProblemError('invalid-request', { errors: [{ field: 'confirmation', rule: 'const' }] })
      }
      return order(given, 'person-erasure', input, actor)
    },

    /** What the daily deletion would do, now. */
    async forget(actor: Actor): Promise<JobReceipt> {
      return db.transaction().execute(async (tx) => {
        const jobId = await orderJob(tx, { kind: 'retention', input: null, actor }, given.now())
        const subject = { kind: 'job', id: jobId }
        await recordAudit(tx, actor, { action: 'retention.run', subject, changes: {} }, given.now())
        return { jobId }
      })
    },

    async overview(): Promise<PrivacyOverview> {
      const certificates = await listCertificates(db, certificatesShown)
      return { retention: await findWhatIsOld(given), certificates }
    },

    async certificate(id: string): Promise<Certificate> {
      const found = await findCertificate(db, id)
      if (!found) throw new ProblemError('not-found')
      return found
    },
  }
}

function identify({ secret, canonicalPhone }: Given, { email, phone }: PersonSought): ErasureInput {
  const address = email === undefined ? null : normalAddress(email)
  const number = phone === undefined ? null : canonicalPhone(phone.trim())
  const personHash = createHmac('sha256', secret)
    .update('erased person\0')
    .update(address ?? number ?? '')
    .digest('hex')
  return { address, phone: number, personHash }
}

async function order(
  { db, now }: Given,
  kind: JobKind,
  input: ErasureInput,
  actor: Actor,
): Promise<JobReceipt> {
  return db.transaction().execute(async (tx) => {
    const jobId = await orderJob(tx, { kind, input, actor }, now())
    const action = kind === 'person-export' ? 'person.export' : 'person.order-erasure'
    const subject = { kind: 'person', id: input.personHash }
    await recordAudit(tx, actor, { action, subject, changes: {} }, now())
    return { jobId }
  })
}
