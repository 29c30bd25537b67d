import type { Locale } from '#contract/locale.ts'
import { takeTurn } from '../../db/coordination/turn.ts'
import type { Database, Tx } from '../../db/database.ts'
import { normalAddress } from './address.ts'
import { openAddress, sealAddress } from './link.ts'
import { insertGiven, insertWithdrawn, latestConsents } from './repository.ts'

/** Who agreed to news by mail, and the link by which anybody ends them. */
export type ConsentService = ReturnType<typeof consentService>

type Given = {
  db: Database
  now: () => Date
  secret: string
  /** Takes back the letters to the address that have not left yet. */
  onWithdrawn(tx: Tx, address: string): Promise<void>
}
type Consenting = {
  id: string
  email: string
  locale: Locale
  consentVersion: string | null
  receivedAt: Date
}

/** Of a letter that nobody asked for: its last line, and its `unsubscribeUrl`. */
export function unsubscribeUrl(
  email: string,
  locale: Locale,
  { publicUrl, secret }: { publicUrl: string; secret: string },
): string {
  return `${publicUrl}/${locale}/unsubscribe?token=${sealAddress(normalAddress(email), secret)}`
}

export function consentService({ db, now, secret, onWithdrawn }: Given) {
  return {
    /** In the transaction that stores the enquiries with which the consents came. */
    async record(tx: Tx, enquiries: Consenting[]): Promise<void> {
      await insertGiven(
        tx,
        enquiries.map(({ id, email, locale, consentVersion, receivedAt }) => ({
          enquiryId: id,
          address: normalAddress(email),
          textVersion: consentVersion,
          locale,
          at: receivedAt,
        })),
      )
    },

    isOurs(token: string): boolean {
      return openAddress(token, secret) !== null
    },

    /** Null for a link that is none of ours. Says nothing of whether the address is known, and keeps nothing of one that is not. */
    async withdraw(token: string, locale: Locale): Promise<'done' | null> {
      const address = openAddress(token, secret)
      if (address === null) return null
      await db.transaction().execute(async (tx) => {
        await takeTurn(tx, `consent of ${address}`)
        const latest = (await latestConsents(tx, [address])).get(address)
        if (latest?.state !== 'given') return
        await insertWithdrawn(tx, { address, locale, at: now() })
        await onWithdrawn(tx, address)
      })
      return 'done'
    },
  }
}
