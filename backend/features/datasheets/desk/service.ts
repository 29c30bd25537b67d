import type {
  ReceiverFileQuery,
  ReceiverPage,
  ReceiverQuery,
  ReceiverRow,
} from '#contract/admin/datasheet.ts'
import type { Product } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { type Actor, recordAudit } from '../../../db/audit.ts'
import type { Database } from '../../../db/database.ts'
import { defaultPageSize } from '../../../db/keyset.ts'
import { type Row, writeSheet } from '../../../documents/spreadsheet.ts'
import { ProblemError } from '../../../http/problems.ts'
import { type Printing, printSheet } from '../service.ts'
import { findSheet, listReceivers, type Receiver, type ReceiverSearch } from './repository.ts'
import { columnsIn, rowWriter } from './tables.ts'

/** What staff see of the datasheets that visitors ask for. */
export type DatasheetDesk = ReturnType<typeof datasheetDesk>

type Given = Printing & {
  db: Database
  now: () => Date
  /** What a visitor is given, and what the product would be once it is published. */
  findProduct(slug: string, locale: Locale): Promise<Product | undefined>
  previewProduct(id: number, locale: Locale): Promise<Product>
}

/** Rows read at a time for a file. */
const rowsAtOnce = 500

export function datasheetDesk(given: Given) {
  const { db } = given
  return {
    /** What a visitor would get now; where that is nothing, what is written, marked as a draft. */
    async preview(id: number, locale: Locale): Promise<{ pdf: Uint8Array; fileName: string }> {
      const written = await given.previewProduct(id, locale)
      if (!written.datasheet) throw new ProblemError('not-found')
      const published = await given.findProduct(written.slug, locale)
      const pdf = await printSheet(given, { product: published ?? written, locale, isDraft: !published })
      const mark = published ? `r${written.datasheet.revision}` : 'draft'
      return { pdf, fileName: `${written.slug}-${mark}-${locale}.pdf` }
    },

    async receivers(id: number, query: ReceiverQuery): Promise<ReceiverPage> {
      const { revision, name } = await existing(db, id)
      const { cursor, limit = defaultPageSize } = query
      const search = { ...toSearch(id, revision, query), after: addressIn(cursor), limit: limit + 1 }
      const found = await listReceivers(db, search)
      const page = found.slice(0, limit)
      const last = page.at(-1)
      return {
        product: { id, name, revision },
        receivers: page.map(toRow),
        nextCursor: last && found.length > limit ? Buffer.from(last.address).toString('base64url') : null,
      }
    },

    /** The trace says by what it was filtered, not for whom; without it nothing is read. */
    async file(id: number, query: ReceiverFileQuery, actor: Actor): Promise<ReadableStream<Uint8Array>> {
      const { revision } = await existing(db, id)
      const { locale, ...filter } = query
      const changes: Record<string, [unknown, unknown]> = {
        locale: [null, locale],
        filters: [null, Object.keys(filter).sort()],
      }
      const subject = { kind: 'product', id: String(id) }
      await db
        .transaction()
        .execute((tx) =>
          recordAudit(tx, actor, { action: 'datasheet.export', subject, changes }, given.now()),
        )
      const toCells = rowWriter(locale, given.company.timeZone)
      return writeSheet('csv', {
        name: 'receivers',
        columns: columnsIn(locale),
        rows: rowsOf(db, toSearch(id, revision, filter), toCells),
      })
    },
  }
}

async function existing(db: Database, id: number) {
  const sheet = await findSheet(db, id)
  if (!sheet) throw new ProblemError('not-found')
  return sheet
}

function toSearch(
  productId: number,
  present: number,
  { q, revision: holding }: Pick<ReceiverQuery, 'q' | 'revision'>,
) {
  return { productId, revision: present, q: q?.trim() || undefined, holding }
}

/** Undefined for what is no cursor of ours: the list then starts at its beginning. */
function addressIn(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined
  const address = Buffer.from(cursor, 'base64url').toString()
  return /^[^\p{Cc}\ufffd]+$/u.test(address) ? address : undefined
}

function toRow({ firstName, lastName, toldAt, letterState, ...row }: Receiver): ReceiverRow {
  return {
    ...row,
    name: `${firstName} ${lastName}`.trim(),
    letter: toldAt === null ? null : { at: toldAt, state: letterState },
  }
}

/** To the end, page by page: a file that was cut off would not say so. */
async function* rowsOf(
  db: Database,
  search: Omit<ReceiverSearch, 'limit'>,
  toCells: (row: ReceiverRow) => Row,
): AsyncGenerator<Row> {
  let after: string | undefined
  for (;;) {
    const found = await listReceivers(db, { ...search, after, limit: rowsAtOnce })
    for (const receiver of found) yield toCells(toRow(receiver))
    if (found.length < rowsAtOnce) return
    after = found.at(-1)?.address
  }
}
