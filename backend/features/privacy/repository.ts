import { randomUUID } from 'node:crypto'
import type { Locale } from '#contract/locale.ts'
import type { Database, Tx } from '../../db/database.ts'

export type GivenConsent = {
  enquiryId: string
  address: string
  textVersion: string | null
  locale: Locale
  at: Date
}

/** Each takes the id of its enquiry, so that none is entered twice. */
export async function insertGiven(tx: Tx, consents: GivenConsent[]): Promise<void> {
  if (consents.length === 0) return
  await tx
    .insertInto('consent')
    .values(
      consents.map(({ enquiryId, address, textVersion, locale, at }) => ({
        id: enquiryId,
        address,
        state: 'given' as const,
        text_version: textVersion,
        locale,
        at: at.toISOString(),
        source: 'form' as const,
        enquiry_id: enquiryId,
        staff_id: null,
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

export async function insertWithdrawn(
  tx: Tx,
  { address, locale, at }: { address: string; locale: Locale; at: Date },
): Promise<void> {
  const said = { address, state: 'withdrawn', source: 'link', locale, at: at.toISOString() } as const
  await tx
    .insertInto('consent')
    .values({ id: randomUUID(), ...said, text_version: null, enquiry_id: null, staff_id: null })
    .execute()
}

/** What is known of each address: the latest word, of two at one instant the withdrawal. */
export async function latestConsents(db: Database | Tx, addresses: string[]) {
  const rows = await db
    .selectFrom('consent')
    .leftJoin('enquiry', 'enquiry.id', 'consent.enquiry_id')
    .select(['consent.address', 'consent.state', 'enquiry.quarantine_reason as quarantineReason'])
    .where('consent.address', 'in', addresses)
    .orderBy('consent.at')
    .orderBy('consent.state')
    .execute()
  return new Map(rows.map(({ address, ...latest }) => [address, latest]))
}
