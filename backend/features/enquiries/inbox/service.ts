import type { EnquiryPage, EnquiryQuery } from '#contract/enquiry.ts'
import type { Database } from '../../../db/database.ts'
import { countBeginning } from '../search/repository.ts'
import { askedFor } from '../search/words.ts'
import { type Asked, listEnquiries } from './repository.ts'

/** Which enquiries staff see in the inbox, and in which order. */
export type Inbox = ReturnType<typeof inboxService>

/** Up to so many, reading them all and sorting them costs less than looking for them in the inbox's order. */
const few = { oneWord: 3000, severalWords: 20_000 }
const nothing: EnquiryPage = { enquiries: [], nextCursor: null, total: 0, isMore: false }

export function inboxService(db: Database) {
  return {
    async list(query: EnquiryQuery, me: string): Promise<EnquiryPage> {
      const asked = await understand(db, query, me)
      return asked ? listEnquiries(db, asked) : nothing
    },
  }
}

/** Undefined where no enquiry can match. */
export async function understand(db: Database, query: EnquiryQuery, me: string): Promise<Asked | undefined> {
  if (query.q === undefined) return { query, me, terms: [], isCommon: false }
  const asked = askedFor(query.q)
  if (asked.length === 0) return undefined
  const limit = asked.length === 1 ? few.oneWord : few.severalWords
  const counts = await Promise.all(asked.map((term) => countBeginning(db, term, limit)))
  const rarest = Math.min(...counts)
  if (rarest === 0) return undefined
  const byRarity = new Map(asked.map((term, place) => [term, counts[place] ?? limit]))
  const terms = asked.toSorted((one, other) => (byRarity.get(one) ?? 0) - (byRarity.get(other) ?? 0))
  return { query, me, terms, isCommon: rarest >= limit }
}
