import type { EnquiryPage, EnquiryQuery } from '#contract/enquiry.ts'
import type { Database } from '../../../db/database.ts'
import { canonicalCountry } from '../../../text/countries.ts'
import { shownWith } from '../duplicates/repository.ts'
import { slugsAskedFor } from '../products/repository.ts'
import { countBeginning, findHaving } from '../search/repository.ts'
import { askedFor } from '../search/words.ts'
import { type Asked, findDue, listEnquiries } from './repository.ts'

/** Which enquiries staff see in the inbox, and in which order. */
export type Inbox = ReturnType<typeof inboxService>

const bounds = {
  /** Up to so many, reading them all and sorting them costs less than looking for them in the inbox's order. */
  few: 3000,
  /** Up to so many that have the rarest of several words, asking each for the others costs less than walking the inbox. */
  fewToAsk: 50_000,
  /** Enough to tell a third from a hundredth. */
  sample: 500,
}
type Bounds = typeof bounds
const nothing: EnquiryPage = { enquiries: [], nextCursor: null, total: 0, isMore: false }

export function inboxService(db: Database, now: () => Date) {
  return {
    async list(query: EnquiryQuery, me: string): Promise<EnquiryPage> {
      const slugs = await slugsAskedFor(db, query)
      const asked = await understand(db, { query, slugs, me, now: now() })
      const page = asked ? await listEnquiries(db, asked) : nothing
      return { ...page, ...(slugs && { product: slugs[0] }) }
    },
  }
}

/** Undefined where no enquiry can match. */
export async function understand(
  db: Database,
  { query, ...who }: Omit<Asked, 'terms' | 'ids'>,
  within: Bounds = bounds,
): Promise<Asked | undefined> {
  const { q, country } = query
  const asked = { ...who, query: { ...query, ...(country && { country: canonicalCountry(country) }) } }
  if (q === undefined) return withTheDue(db, asked, within)
  const { terms, rarest } = await byRarity(db, askedFor(q), within)
  if (rarest === 0) return undefined
  const ids = await theFew(db, { terms, rarest }, within)
  // Words so common do not look for one enquiry: what was merged is found by rarer ones only.
  if (ids === null) return { ...asked, terms }
  return ids.length === 0 ? undefined : { ...asked, ids: await shownWith(db, ids) }
}

/** Those that are due are few as a rule; left to itself, an engine may look for them among all, in the inbox's order. */
async function withTheDue(db: Database, asked: Asked, { few }: Bounds): Promise<Asked | undefined> {
  const { due } = asked.query
  if (due === undefined) return asked
  const ids = await findDue(db, due, asked.now, few + 1)
  if (ids.length === 0) return undefined
  return ids.length > few ? asked : { ...asked, ids }
}

/** The rarest comes first; so many have it. */
type Counted = { terms: string[]; rarest: number }

async function byRarity(db: Database, terms: string[], { few, fewToAsk }: Bounds): Promise<Counted> {
  const limit = terms.length === 1 ? few + 1 : fewToAsk + 1
  const counted = await Promise.all(
    terms.map(async (term) => ({ term, count: await countBeginning(db, term, limit) })),
  )
  const sorted = counted.toSorted((one, other) => one.count - other.count)
  return { terms: sorted.map(({ term }) => term), rarest: sorted[0]?.count ?? 0 }
}

/** Those that have all the words; null where they are many, which a sample tells without asking all. */
async function theFew(
  db: Database,
  { terms, rarest }: Counted,
  { few, fewToAsk, sample }: Bounds,
): Promise<string[] | null> {
  if (rarest > (terms.length === 1 ? few : fewToAsk)) return null
  if (terms.length > 1 && rarest > few) {
    const met = await findHaving(db, terms, { among: sample, atMost: sample })
    if ((met.length / sample) * rarest > few) return null
  }
  const ids = await findHaving(db, terms, { atMost: few + 1 })
  return ids.length > few ? null : ids
}
