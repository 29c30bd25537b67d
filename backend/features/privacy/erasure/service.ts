import type { ErasureContent } from '#contract/admin/privacy.ts'
import { recordAudit } from '../../../db/audit.ts'
import { type Database, isSqlite } from '../../../db/database.ts'
import { databaseFiles, emptyLog, rewrite, vacuum } from '../../../db/freed-bytes.ts'
import { cutQuotes, quoteStore } from '../../../db/person/quotes.ts'
import { eraseOf, findPerson } from '../../../db/person/rows.ts'
import type { Work } from '../../../jobs/runner.ts'
import { logFiles, timesIn } from './files.ts'
import {
  eraseExports,
  findContent,
  findUnfinished,
  finishCertificate,
  forgetOrders,
  insertCertificate,
} from './repository.ts'

/** Erases one person, rows first and all at once, then the bytes they have left, and certifies both. */
export type ErasureInput = { address: string | null; phone: string | null; personHash: string }
type Given = { db: Database; now: () => Date; logFile: string | null; backupsKept: number }

/** The certificate bears the job's id: where it is there, the rows are gone, and only the bytes are left to do. */
export function eraseJob(given: Given) {
  return async ({ job, save }: Work): Promise<{ certificateId: string }> => {
    const input = job.input as ErasureInput | null
    const known = await findContent(given.db, job.id)
    const content = known ?? (await eraseRows(given, job, input))
    await save(50)
    // After a restart in between nobody knows the person any more, so that nothing can be looked for.
    const texts = known || !input ? null : [input.address, input.phone].filter((text) => text !== null)
    const files = await treatFiles(given.db, content, texts)
    await save(90)
    const logs = await searchLogs(given.logFile, texts)
    await finishCertificate(given.db, job.id, { ...content, files, logs }, given.now())
    return { certificateId: job.id }
  }
}

/** Does for the bytes what a job that was given up has left undone, as after a restart. Gives how many certificates are finished. */
export async function finishErasures({ db, now }: Pick<Given, 'db' | 'now'>): Promise<number> {
  const unfinished = await findUnfinished(db)
  for (const { id, content } of unfinished) {
    const files = await treatFiles(db, content, null)
    await finishCertificate(db, id, { ...content, files, logs: null }, now())
  }
  return unfinished.length
}

async function eraseRows(
  { db, now, backupsKept }: Given,
  job: Work['job'],
  input: ErasureInput | null,
): Promise<ErasureContent> {
  if (!input) throw new Error('The order names nobody')
  return db.transaction().execute(async (tx) => {
    const person = await findPerson(tx, input)
    const erased = await eraseOf(tx, person)
    const quotes = await cutQuotes(tx, { addresses: person.addresses, phone: input.phone })
    const stores = [...erased, { store: quoteStore, rows: quotes }]
    const exports = await eraseExports(tx, now())
    await forgetOrders(tx, job, input.personHash)
    const content = { stores, exports, files: null, logs: null, backupsKept }
    const certified = { id: job.id, personHash: input.personHash, erasedAt: now(), staffId: job.staffId }
    await insertCertificate(tx, certified, content)
    const subject = { kind: 'erasure', id: job.id }
    await recordAudit(tx, job, { action: 'person.erase', subject, changes: {} }, now())
    return content
  })
}

/** `texts` null: they are not known any more, so the files are written anew to be sure. */
async function treatFiles(
  db: Database,
  { stores }: ErasureContent,
  texts: string[] | null,
): Promise<ErasureContent['files']> {
  if (!isSqlite(db)) {
    const tables = stores.map(({ store }) => store).filter((store) => store !== quoteStore)
    const isDone = await vacuum(db, [...tables, 'job', 'job_file'])
    return { treatment: isDone ? 'vacuumed' : 'left', found: 0 }
  }
  await emptyLog(db)
  const files = await databaseFiles(db)
  if (texts && (await timesIn(files, texts)) === 0) return { treatment: 'overwritten', found: 0 }
  await rewrite(db)
  return { treatment: 'rewritten', found: await timesIn(files, texts ?? []) }
}

async function searchLogs(file: string | null, texts: string[] | null): Promise<ErasureContent['logs']> {
  if (!texts) return null
  const files = await logFiles(file)
  return { files: files.length, found: await timesIn(files, texts) }
}
