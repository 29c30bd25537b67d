import { createHash, randomBytes } from 'node:crypto'
import type { VisitorLimits } from '#contract/admin/settings.ts'
import type { Product } from '#contract/catalogue.ts'
import type { Company } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import type { EndedLink } from '#contract/site.ts'
import type { Cache } from '../../cache/cache.ts'
import type { Database, Tx } from '../../db/database.ts'
import type { DatasheetInput } from '../../documents/datasheet.ts'
import { ProblemError } from '../../http/problems.ts'
import type { Letter } from '../../mail/outbox.ts'
import { datasheetLetter } from './emails.ts'
import {
  countLinks,
  type DatasheetLink,
  findLink,
  insertLink,
  startLink,
  takeDownload,
} from './repository.ts'

export type DatasheetService = ReturnType<typeof datasheetService>

/** What a PDF is made with. */
export type Printing = {
  cache: Cache
  company: Company
  publicUrl: string
  render(input: DatasheetInput): Promise<Uint8Array>
}

export type DatasheetDependencies = Printing & {
  db: Database
  now: () => Date
  /** As they are set now. */
  limits: Pick<VisitorLimits, 'datasheetsPerDay' | 'datasheetLinkDays' | 'datasheetLinkDownloads'>
  findProduct(slug: string, locale: Locale): Promise<Product | undefined>
}

type Request = { id: string; email: string; firstName: string; locale: Locale; receivedAt: Date }

const dayMs = 86_400_000

export function datasheetService(given: DatasheetDependencies) {
  const { db, now, limits, company, publicUrl } = given
  const present = () => ({ days: limits.datasheetLinkDays, downloads: limits.datasheetLinkDownloads })
  /**
   * The token is in the letter only; the database keeps its hash. Null when the recipient has had enough links to this
   * product within a day. Counts and writes, so the recipient's turn must have been taken.
   */
  const issueUrl = async (tx: Tx, request: Request, product: Product) => {
    const since = new Date(request.receivedAt.getTime() - dayMs)
    if ((await countLinks(tx, request.email, product.id, since)) >= limits.datasheetsPerDay) return null
    const { url, tokenHash } = newLink(publicUrl)
    const link = present()
    const revision = product.datasheet?.revision ?? null
    await insertLink(tx, linkRow(request, { tokenHash, productId: product.id, revision, limits: link }))
    return { url, ...link }
  }
  return {
    issueUrl,

    /** The visitor is not told when there is none: the answer must say nothing about the address. */
    async issueLink(tx: Tx, request: Request, product: Product): Promise<Letter | null> {
      const issued = await issueUrl(tx, request, product)
      if (!issued) return null
      const { url, ...link } = issued
      return datasheetLetter({ request, product, company, url, link })
    },

    async download(token: string): Promise<{ pdf: Uint8Array; fileName: string }> {
      const tokenHash = hash(token)
      const found = await findLink(db, tokenHash)
      if (!found) throw new ProblemError('not-found')
      const product = await given.findProduct(found.slug, found.locale)
      if (limitReached(found, now()) || !product?.datasheet) throw new ProblemError('link-expired')
      const { revision } = product.datasheet
      const pdf = await printSheet(given, { product, locale: found.locale })
      if (!(await takeDownload(db, tokenHash, revision, now()))) throw new ProblemError('link-expired')
      return { pdf, fileName: `${found.slug}-r${revision}-${found.locale}.pdf` }
    },

    /** Why a link that was refused gives nothing any more, for a page in the language of its letter. */
    async ended(token: string): Promise<{ locale: Locale; link: EndedLink } | undefined> {
      const found = await findLink(db, hash(token))
      if (!found) return undefined
      const reason = limitReached(found, now()) ?? 'withdrawn'
      return { locale: found.locale, link: { reason, productSlug: found.slug, ...present() } }
    },
  }
}

function limitReached(
  { downloadsLeft, expiresAt }: { downloadsLeft: number; expiresAt: string },
  now: Date,
): 'too-old' | 'used-up' | null {
  if (Date.parse(expiresAt) <= now.getTime()) return 'too-old'
  return downloadsLeft < 1 ? 'used-up' : null
}

/** The token itself is nowhere else. */
export function newLink(publicUrl: string): { url: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { url: `${publicUrl}/api/datasheet/download/${token}`, tokenHash: hash(token) }
}

/** A link works for as long as its letter says, counted from when that leaves: a mail server may be away for days. */
export async function startLinks(tx: Tx, { text }: Pick<Letter, 'text'>, now: Date): Promise<void> {
  for (const [, token = ''] of text.matchAll(/\/api\/datasheet\/download\/([\w-]+)/g)) {
    await startLink(tx, hash(token), now)
  }
}

type Linked = {
  tokenHash: string
  productId: number
  revision: number | null
  limits: { days: number; downloads: number }
}

export function linkRow(
  { id, email, locale, receivedAt }: Omit<Request, 'firstName'>,
  { limits, ...link }: Linked,
): DatasheetLink {
  return {
    ...link,
    enquiryId: id,
    recipient: email,
    locale,
    downloads: limits.downloads,
    createdAt: receivedAt,
    expiresAt: new Date(receivedAt.getTime() + limits.days * dayMs),
  }
}

type Sheet = { product: Product; locale: Locale; isDraft?: boolean }

export async function printSheet(
  { cache, company, publicUrl, render }: Printing,
  { product, locale, isDraft = false }: Sheet,
): Promise<Uint8Array> {
  const key = `pdf:${locale}:${isDraft ? 'draft:' : ''}${hash(JSON.stringify(product))}`
  const pageUrl = `${publicUrl}/${locale}/products/${product.slug}`
  return cache.getOrLoad(key, () => render({ product, company, locale, pageUrl, isDraft }))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
