import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Localized } from '#contract/locale.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { presentSlug } from '../products/repository.ts'
import type { Told } from './words.ts'

type Wordless = Told & { receivedAt: string }

/** Parameters of one statement; SQLite takes no more than 32,766. */
const rowsAtOnce = 5000

/** Newest first: that is what is looked for soonest. */
export async function findWordless(tx: Tx, atMost: number): Promise<Wordless[]> {
  const rows = await tx
    .selectFrom('enquiry')
    .leftJoin('product', (join) => join.on('product.slug', '=', presentSlug))
    .select([
      'enquiry.id',
      'first_name as firstName',
      'last_name as lastName',
      'email',
      'phone',
      'company',
      'message',
      'product_slug as productSlug',
      'product.content as content',
      'received_at as receivedAt',
    ])
    .where('words_at', 'is', null)
    .orderBy('received_at', 'desc')
    .limit(atMost)
    .execute()
  return rows.map(({ productSlug, content, ...row }) => ({ ...row, product: namesOf(productSlug, content) }))
}

export async function hasWordless(db: Database): Promise<boolean> {
  const query = db.selectFrom('enquiry').select('id').where('words_at', 'is', null).limit(1)
  return (await query.executeTakeFirst()) !== undefined
}

export async function insertWords(tx: Tx, rows: { enquiry_id: string; word: string }[]): Promise<void> {
  for (let first = 0; first < rows.length; first += rowsAtOnce) {
    await tx
      .insertInto('enquiry_word')
      .values(rows.slice(first, first + rowsAtOnce))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

export async function insertLikenesses(
  tx: Tx,
  rows: { enquiry_id: string; likeness: string; received_at: string }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('enquiry_likeness')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function markWorded(tx: Tx, id: string, sortName: string, at: Date): Promise<void> {
  await tx
    .updateTable('enquiry')
    .set({ sort_name: sortName, words_at: at.toISOString() })
    .where('id', '=', id)
    .execute()
}

/** Entries of the index that begin so, counted no further than the limit. */
export async function countBeginning(db: Database, term: string, limit: number): Promise<number> {
  const some = db
    .selectFrom('enquiry_word')
    .select(sql`1`.as('one'))
    .where('word', '>=', term)
    .where('word', '<', afterBeginning(term))
    .limit(limit)
  const { count } = await db
    .selectFrom(some.as('some'))
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Enquiries that have all the words, some perhaps twice, of those that have the first one; no more of these are looked at than `among`. */
export async function findHaving(
  db: Database,
  [first = '', ...others]: string[],
  { among, atMost }: { among?: number; atMost: number },
): Promise<string[]> {
  const having = db
    .selectFrom('enquiry_word as rarest')
    .select('rarest.enquiry_id')
    .where('rarest.word', '>=', first)
    .where('rarest.word', '<', afterBeginning(first))
    .$if(among !== undefined, (all) => all.limit(among ?? 0))
  const rows = await db
    .selectFrom(having.as('having'))
    .select('having.enquiry_id as id')
    .where((row) => row.and(others.map((term) => hasWord(term, 'having.enquiry_id'))))
    .limit(atMost)
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether the enquiry whose id stands in that column has a word that begins so. */
export function hasWord(term: string, column: string): RawBuilder<SqlBool> {
  return sql`exists (
    select 1 from enquiry_word
    where enquiry_word.enquiry_id = ${sql.ref(column)} and word >= ${term} and word < ${afterBeginning(term)})`
}

/** The last character there is: behind everything that begins with the term. */
export function afterBeginning(term: string): string {
  return `${term}\u{10ffff}`
}

function namesOf(slug: string | null, content: string | null): string[] {
  if (slug === null) return []
  const { name } = (content === null ? {} : JSON.parse(content)) as { name?: Localized }
  return [slug, ...(name ? [name.en, name.ar] : [])]
}
