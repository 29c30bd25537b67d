import {
  conditionOf,
  type LetterPage,
  type LetterQuery,
  type LetterRow,
  type LettersRetried,
  type LetterView,
} from '#contract/letter.ts'
import { type Actor, recordAudit } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { ProblemError } from '../../http/problems.ts'
import { readable } from '../../mail/outbox.ts'
import {
  countUnsentLetters,
  findLetter,
  findLetterText,
  listLetters,
  makeDue,
  makeFailedDue,
  setAside,
} from './repository.ts'

export type LetterService = ReturnType<typeof letterService>

/** The mail server need not take more in one go; staff can order the rest again. */
const mostAtOnce = 1000

export function letterService(db: Database, now: () => Date) {
  return {
    async list(query: LetterQuery): Promise<LetterPage> {
      return listLetters(db, query)
    },

    async find(id: string): Promise<LetterView> {
      const found = await findLetter(db, id)
      if (!found) throw new ProblemError('not-found')
      return { ...found, text: readable(found.kind, await findLetterText(db, id)) }
    },

    /** All that were given up and not set aside, with one trace for them all. */
    async retryFailed(actor: Actor): Promise<LettersRetried> {
      return db.transaction().execute(async (tx) => {
        const retried = await makeFailedDue(tx, now(), mostAtOnce)
        if (retried > 0) {
          const subject = { kind: 'letter', id: 'failed' }
          const changes: Record<string, [unknown, unknown]> = { failed: [retried, 0] }
          await recordAudit(tx, actor, { action: 'letter.retry-failed', subject, changes }, now())
        }
        return { retried }
      })
    },

    /** Makes the letter due now, whether it waits or has been given up. */
    async retry(id: string, actor: Actor): Promise<LetterRow> {
      return db.transaction().execute(async (tx) => {
        const before = await findLetter(tx, id)
        if (!before) throw new ProblemError('not-found')
        if (!(await makeDue(tx, id, now()))) throw new ProblemError('letter-already-sent')
        const subject = { kind: 'letter', id }
        const changes: Record<string, [unknown, unknown]> = { state: [conditionOf(before), 'waiting'] }
        await recordAudit(tx, actor, { action: 'letter.retry', subject, changes }, now())
        return { ...before, state: 'waiting', dueAt: now().toISOString(), setAsideAt: null }
      })
    },

    /** One that was given up needs nobody any more; it can still be tried again. */
    async setAside(id: string, actor: Actor): Promise<LetterRow> {
      return db.transaction().execute(async (tx) => {
        if (await setAside(tx, id, now())) {
          const subject = { kind: 'letter', id }
          const changes: Record<string, [unknown, unknown]> = { state: ['failed', 'set-aside'] }
          await recordAudit(tx, actor, { action: 'letter.set-aside', subject, changes }, now())
        }
        const letter = await findLetter(tx, id)
        if (!letter) throw new ProblemError('not-found')
        if (letter.state === 'sent') throw new ProblemError('letter-already-sent')
        if (letter.state === 'waiting') throw new ProblemError('version-conflict', { current: letter })
        return letter
      })
    },

    /** Number and age of the oldest, waiting and failed. */
    async census(): Promise<{ state: string; count: number; oldestSeconds: number }[]> {
      const rows = await countUnsentLetters(db)
      return ['waiting', 'failed'].map((state) => {
        const row = rows.find((one) => one.state === state)
        const oldestSeconds = row?.oldestAt ? (now().getTime() - Date.parse(row.oldestAt)) / 1000 : 0
        return { state, count: row?.count ?? 0, oldestSeconds }
      })
    },
  }
}
