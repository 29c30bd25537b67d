import type { Locale } from '#contract/locale.ts'
import type { Database, Tx } from '../../db/database.ts'

export type DatasheetLink = {
  tokenHash: string
  enquiryId: string
  productId: number
  recipient: string
  locale: Locale
  downloads: number
  revision: number | null
  createdAt: Date
  expiresAt: Date
}

export async function insertLink(tx: Tx, link: DatasheetLink): Promise<void> {
  await tx
    .insertInto('datasheet_link')
    .values({
      token_hash: link.tokenHash,
      enquiry_id: link.enquiryId,
      product_id: link.productId,
      recipient: link.recipient.toLowerCase(),
      locale: link.locale,
      downloads_left: link.downloads,
      revision: link.revision,
      created_at: link.createdAt.toISOString(),
      expires_at: link.expiresAt.toISOString(),
    })
    .execute()
}

export async function countLinks(tx: Tx, recipient: string, productId: number, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('datasheet_link')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('recipient', '=', recipient.toLowerCase())
    .where('product_id', '=', productId)
    .where('created_at', '>', since.toISOString())
    .executeTakeFirstOrThrow()
  return count
}

export async function findLink(
  db: Database,
  tokenHash: string,
): Promise<{ slug: string; locale: Locale; downloadsLeft: number; expiresAt: string } | undefined> {
  return db
    .selectFrom('datasheet_link')
    .innerJoin('product', 'product.id', 'datasheet_link.product_id')
    .select([
      'product.slug',
      'datasheet_link.locale',
      'datasheet_link.downloads_left as downloadsLeft',
      'datasheet_link.expires_at as expiresAt',
    ])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}

export async function startLink(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  const link = await tx
    .selectFrom('datasheet_link')
    .select(['created_at', 'expires_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (!link) return
  const life = Date.parse(link.expires_at) - Date.parse(link.created_at)
  await tx
    .updateTable('datasheet_link')
    .set({ expires_at: new Date(now.getTime() + life).toISOString() })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** Takes one download in one statement, so that two requests at once cannot both take the last. */
export async function takeDownload(
  db: Database,
  tokenHash: string,
  revision: number,
  now: Date,
): Promise<boolean> {
  const taken = await db
    .updateTable('datasheet_link')
    .set((row) => ({
      downloads_left: row('downloads_left', '-', 1),
      downloaded_revision: revision,
      downloaded_at: now.toISOString(),
    }))
    .where('token_hash', '=', tokenHash)
    .where('downloads_left', '>', 0)
    .where('expires_at', '>', now.toISOString())
    .returning('token_hash')
    .executeTakeFirst()
  return taken !== undefined
}
