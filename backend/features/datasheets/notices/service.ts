import { randomUUID } from 'node:crypto'
import type { NoticeOrder, NoticePlan, NoticeResult, SheetChange } from '#contract/admin/datasheet.ts'
import type { Company } from '#contract/company.ts'
import type { JobReceipt } from '#contract/job.ts'
import type { Locale, Localized } from '#contract/locale.ts'
import { type Actor, recordAudit } from '../../../db/audit.ts'
import { takeTurn } from '../../../db/coordination/turn.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { sheetChanges } from '../../../documents/datasheet-changes.ts'
import type { SheetFacts } from '../../../documents/datasheet-content.ts'
import { ProblemError } from '../../../http/problems.ts'
import { type Job, orderJob } from '../../../jobs/repository.ts'
import type { Work } from '../../../jobs/runner.ts'
import { enqueue, type Letter } from '../../../mail/outbox.ts'
import { countReceivers, listDue, type Receiver } from '../desk/repository.ts'
import { insertLink } from '../repository.ts'
import { linkRow, newLink } from '../service.ts'
import { noticeLetter } from './emails.ts'
import { countNotices, dropRefused, findRunning, insertNotices, type Notice } from './repository.ts'

/** Writes to those who hold an older revision and agreed to news: each once, however often the work is begun again. */
export type NoticeInput = {
  productId: number
  revision: number
  /** How many they were when it was ordered. */
  total: number
}

export type Sheet = {
  name: Localized
  revision: number
  revisedOn: string
  /** In which it is published. */
  languages: Locale[]
  notes: { revision: number; note: Localized }[]
}

type ReadSheet = (db: Database, productId: number) => Promise<Sheet | undefined>

export type NoticeService = ReturnType<typeof noticeService>

export function noticeService({
  db,
  now,
  readSheet,
}: {
  db: Database
  now: () => Date
  readSheet: ReadSheet
}) {
  const plan = async (productId: number, actor: Actor): Promise<NoticePlan> => {
    const sheet = await readSheet(db, productId)
    if (!sheet) throw new ProblemError('not-found')
    return planFor(db, { productId, sheet, actor })
  }
  return {
    plan,

    /** The revision that was looked at must still be the present one. */
    async order(productId: number, { revision }: NoticeOrder, actor: Actor): Promise<JobReceipt> {
      const seen = await plan(productId, actor)
      if (seen.revision !== revision) throw new ProblemError('version-conflict', { current: seen })
      const { due: total } = seen.counts
      if (total === 0) {
        throw new ProblemError('invalid-request', { errors: [{ field: 'revision', rule: 'nobody' }] })
      }
      const input: NoticeInput = { productId, revision, total }
      return db.transaction().execute(async (tx) => {
        const jobId = await orderJob(tx, { kind: 'datasheet-notice', input, actor }, now())
        const changes: Record<string, [unknown, unknown]> = {
          revision: [null, revision],
          receivers: [null, total],
        }
        const subject = { kind: 'product', id: String(productId) }
        await recordAudit(tx, actor, { action: 'datasheet.tell', subject, changes }, now())
        return { jobId }
      })
    },
  }
}

type Planned = { productId: number; sheet: Sheet; actor: Actor }

async function planFor(db: Database, { productId, sheet, actor }: Planned): Promise<NoticePlan> {
  const { revision, languages } = sheet
  const counts = { due: 0, withoutConsent: 0, unpublished: 0, told: 0, current: 0 }
  const holders = new Map<number, number>()
  for (const group of await countReceivers(db, { productId, revision })) {
    holders.set(group.revision, (holders.get(group.revision) ?? 0) + group.count)
    if (group.isTold) counts.told += group.count
    else if (group.revision >= revision) counts.current += group.count
    else if (!group.isConsenting) counts.withoutConsent += group.count
    else if (!languages.includes(group.locale)) counts.unpublished += group.count
    else counts.due += group.count
  }
  return {
    revision,
    holders: [...holders].map(([number, count]) => ({ revision: number, count })),
    counts,
    jobId: await findRunning(db, productId, actor.staffId),
  }
}

export type NoticeDependencies = {
  db: Database
  now: () => Date
  company: Company
  publicUrl: string
  link: { days: number; downloads: number }
  readSheet: ReadSheet
  readFacts(tx: Tx, productId: number, revisions: number[]): Promise<Map<number, SheetFacts>>
  unsubscribeUrl(email: string, locale: Locale): string
}

/** Others may write between two transactions. */
const atOnce = 25

export function tellReceivers(given: NoticeDependencies) {
  const { db } = given
  return async ({ job, save }: Work): Promise<NoticeResult> => {
    const { productId, revision, total } = job.input as NoticeInput
    // Of this run only: it is an address, which no checkpoint shall hold.
    let after: string | undefined
    for (;;) {
      const sheet = await given.readSheet(db, productId)
      const isSuperseded = sheet?.revision !== revision
      const search = { productId, jobId: job.id, after, limit: atOnce }
      const due = isSuperseded ? [] : await listDue(db, { ...search, ...sheet })
      if (due.length > 0 && sheet) await tellThese(given, due, { job, productId, sheet })
      const sent = await countNotices(db, job.id)
      if (due.length === 0) return { revision, sent, isSuperseded }
      after = due.at(-1)?.address
      await save((100 * sent) / Math.max(total, sent, 1))
    }
  }
}

type Round = { job: Job; productId: number; sheet: Sheet }

/** Letters, links and the fact that they were written, together; not to those who have withdrawn meanwhile. */
async function tellThese(given: NoticeDependencies, chosen: Receiver[], round: Round): Promise<void> {
  const { productId, sheet, job } = round
  const among = chosen.map(({ address }) => address)
  const turns = [`datasheet notices of ${productId}`, ...among.map((address) => `consent of ${address}`)]
  await given.db.transaction().execute(async (tx) => {
    await takeTurn(tx, ...turns)
    await dropRefused(tx, productId, among)
    const due = await listDue(tx, { productId, jobId: job.id, ...sheet, among, limit: atOnce })
    if (due.length > 0) await write(given, tx, due, round)
  })
}

async function write(given: NoticeDependencies, tx: Tx, due: Receiver[], round: Round): Promise<void> {
  const { productId, sheet, job } = round
  const { revision } = sheet
  const at = given.now()
  const held = [...new Set(due.map((receiver) => receiver.revision))]
  const facts = await given.readFacts(tx, productId, [...held, revision])
  const letters: Letter[] = []
  const notices: Notice[] = []
  for (const receiver of due) {
    const { address: recipient, enquiryId, locale } = receiver
    const { url, tokenHash } = newLink(given.publicUrl)
    const request = { id: enquiryId, email: recipient, locale, receivedAt: at }
    await insertLink(tx, linkRow(request, { tokenHash, productId, revision, limits: given.link }))
    const id = randomUUID()
    const changes = changesFor(facts, receiver, revision)
    letters.push(letterTo(receiver, given, { id, url, sheet, changes }))
    notices.push({
      productId,
      revision,
      recipient,
      enquiryId,
      letterId: id,
      linkHash: tokenHash,
      jobId: job.id,
    })
  }
  await insertNotices(tx, notices, at)
  await enqueue(tx, letters, at)
}

type Content = { id: string; url: string; sheet: Sheet; changes: SheetChange[] | null }

function letterTo(
  receiver: Receiver,
  { link, company, unsubscribeUrl }: NoticeDependencies,
  { id, url, sheet, changes }: Content,
): Letter {
  return noticeLetter({
    id,
    receiver,
    sheet,
    notes: sheet.notes.filter(({ revision }) => revision > receiver.revision).map(({ note }) => note),
    changes,
    url,
    link,
    unsubscribeUrl: unsubscribeUrl(receiver.address, receiver.locale),
    company,
  })
}

function changesFor(
  facts: Map<number, SheetFacts>,
  { revision, locale }: Receiver,
  present: number,
): SheetChange[] | null {
  const [before, after] = [facts.get(revision), facts.get(present)]
  return before && after ? sheetChanges(before, after, locale) : null
}
