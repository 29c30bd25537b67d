import { type RawBuilder, sql } from 'kysely'
import type { LetterState } from '#contract/letter.ts'
import type { Locale, Localized } from '#contract/locale.ts'
import type { Database, Tx } from '../../../db/database.ts'

/** Who received datasheets of a product: an address counts once, with the newest revision it was given. */
export type Receiver = {
  address: string
  revision: number
  receivedAt: string
  enquiryId: string
  firstName: string
  lastName: string
  locale: Locale
  isConsenting: boolean
  /** Of the letter about the present revision; null where none was written. */
  toldAt: string | null
  letterState: LetterState | null
}

export type ReceiverSearch = {
  productId: number
  /** The present one, about which receivers are told. */
  revision: number
  q?: string | undefined
  holding?: number | undefined
  after?: string | undefined
  limit: number
}

type Row = Omit<Receiver, 'isConsenting'> & { isConsenting: number }

/** By address. */
export async function listReceivers(db: Database | Tx, search: ReceiverSearch): Promise<Receiver[]> {
  const { q, holding, after, limit } = search
  return read(db, search, {
    where: [
      ...(q === undefined ? [] : [sql`link.recipient like ${pattern(q)} escape '\\'`]),
      ...(after === undefined ? [] : [sql`link.recipient > ${after}`]),
    ],
    having: holding === undefined ? [] : [sql`max(${namedRevision}) = ${holding}`],
    limit,
  })
}

type DueSearch = {
  productId: number
  revision: number
  languages: Locale[]
  /** Writes to nobody twice, not even where its first letter was refused meanwhile. */
  jobId: string
  /** Only these addresses. */
  among?: string[]
  after?: string | undefined
  limit: number
}

/** Those who are still to be told, by address. */
export async function listDue(db: Database | Tx, search: DueSearch): Promise<Receiver[]> {
  const { productId, revision, languages, jobId, among, after, limit } = search
  if (languages.length === 0) return []
  return read(db, search, {
    where: [
      consents(sql.ref('link.recipient')),
      sql`not exists (
        select 1 from datasheet_notice as notice where notice.product_id = ${productId}
          and notice.revision = ${revision} and notice.recipient = link.recipient
          and (notice.job_id = ${jobId} or not ${isRefused}))`,
      ...(among === undefined ? [] : [sql`link.recipient in (${sql.join(among)})`]),
      ...(after === undefined ? [] : [sql`link.recipient > ${after}`]),
    ],
    having: [
      sql`max(${namedRevision}) < ${revision}`,
      sql`(${latestOf(productId, 'locale')}) in (${sql.join(languages)})`,
    ],
    limit,
  })
}

export type ReceiverCount = {
  revision: number
  locale: Locale
  isConsenting: boolean
  isTold: boolean
  count: number
}

export async function countReceivers(
  db: Database | Tx,
  product: { productId: number; revision: number },
): Promise<ReceiverCount[]> {
  const { rows } = await sql<{
    revision: number
    locale: Locale
    isConsenting: number
    isTold: number
    count: number
  }>`
    select revision, locale, "isConsenting", ${told} as "isTold", count(*) as count
    from (${receivers(product)}) as receiver
    group by revision, locale, "isConsenting", ${told}
    order by revision`.execute(db)
  return rows.map(({ isConsenting, isTold, ...row }) => ({
    ...row,
    isConsenting: isConsenting === 1,
    isTold: isTold === 1,
  }))
}

/** Whose letter was refused or given up knows nothing, until it leaves after all. */
const told = sql`case when "toldAt" is null or "letterState" = 'failed' then 0 else 1 end`

const isRefused = sql`exists (
  select 1 from letter as refused where refused.id = notice.letter_id and refused.state = 'failed')`

/** Nobody has the link of such a letter; whoever followed it did get the letter. The few that were refused are read once. */
const isDelivered = sql`(link.downloaded_revision is not null or link.token_hash not in (
  select notice.link_hash from letter as refused
  join datasheet_notice as notice on notice.recipient = refused.recipient and notice.letter_id = refused.id
  where refused.state = 'failed' and refused.kind = 'datasheet-notice'))`

/** Of a link that the previous release wrote, the revision that was valid then. */
const namedRevision = sql`coalesce(link.downloaded_revision, link.revision, (
  select past.datasheet_revision from product_revision as past
  where past.product_id = link.product_id and past.at <= link.created_at
  order by past.version desc limit 1), 1)`

/** A consent counts until it is withdrawn, unless it came with an enquiry that lies in quarantine. */
function consents(address: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (
    select 1 from consent as given left join enquiry on enquiry.id = given.enquiry_id
    where given.address = ${address} and given.state = 'given' and enquiry.quarantine_reason is null
      and not exists (
        select 1 from consent as withdrawn
        where withdrawn.address = given.address and withdrawn.state = 'withdrawn' and withdrawn.at >= given.at))`
}

/** What the last link that the person was given says. */
function latestOf(productId: number, column: 'locale' | 'token_hash', address = 'link.recipient') {
  return sql`
    select ${sql.ref(`one.${column}`)} from datasheet_link as one
    where one.product_id = ${productId} and one.recipient = ${sql.ref(address)}
    order by one.created_at desc, one.token_hash limit 1`
}

/** Conditions and limit stand within, where the index on the addresses serves them: the rest is looked up for a page only. */
type Narrowing = { where: RawBuilder<unknown>[]; having: RawBuilder<unknown>[]; limit: number }

async function read(
  db: Database | Tx,
  product: { productId: number; revision: number },
  narrowing: Narrowing,
): Promise<Receiver[]> {
  const { rows } = await sql<Row>`
    select * from (${receivers(product, narrowing)}) as receiver order by address`.execute(db)
  return rows.map(({ isConsenting, ...row }) => ({ ...row, isConsenting: isConsenting === 1 }))
}

function receivers(
  { productId, revision }: { productId: number; revision: number },
  narrowing?: Narrowing,
): RawBuilder<Row> {
  const { where = [], having = [], limit } = narrowing ?? {}
  const all = (conditions: RawBuilder<unknown>[]) => sql.join([sql`true`, ...conditions], sql` and `)
  return sql<Row>`
    select held.recipient as address, held.revision as revision, held.at as "receivedAt",
      latest.enquiry_id as "enquiryId", latest.locale as locale,
      person.first_name as "firstName", person.last_name as "lastName",
      case when ${consents(sql.ref('held.recipient'))} then 1 else 0 end as "isConsenting",
      notice.created_at as "toldAt", letter.state as "letterState"
    from (
      select link.recipient, max(${namedRevision}) as revision, max(link.created_at) as at
      from datasheet_link as link
      where link.product_id = ${productId} and ${isDelivered} and ${all(where)}
      group by link.recipient having ${all(having)}
      ${limit === undefined ? sql`` : sql`order by link.recipient limit ${sql.lit(limit)}`}
    ) as held
    join datasheet_link as latest
      on latest.token_hash = (${latestOf(productId, 'token_hash', 'held.recipient')})
    join enquiry as person on person.id = latest.enquiry_id
    left join datasheet_notice as notice on notice.product_id = ${productId}
      and notice.recipient = held.recipient and notice.revision = ${revision}
    left join letter on letter.id = notice.letter_id`
}

/** Addresses are kept in lower case. */
function pattern(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
}

/** Undefined for what has no datasheet. */
export async function findSheet(
  db: Database,
  id: number,
): Promise<{ revision: number; name: Localized } | undefined> {
  const found = await db
    .selectFrom('product')
    .select(['revision', 'content'])
    .where('id', '=', id)
    .where('kind', '=', 'equipment')
    .executeTakeFirst()
  return found && { revision: found.revision, name: JSON.parse(found.content).name }
}
