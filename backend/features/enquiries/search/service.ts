import { takeTurn } from '../../../db/coordination/turn.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { likenessesOf } from './likeness.ts'
import { findWordless, hasWordless, insertLikenesses, insertWords, markWorded } from './repository.ts'
import { sortName, wordsOf } from './words.ts'

/** Others may write between two transactions. */
const atOnce = 100

/**
 * Stores the words of enquiries that have none yet: new ones a moment after they came, so that no visitor waits for it,
 * and those that an earlier release has stored. Gives how many; zero when nothing is left.
 */
export async function storeWords(db: Database, now: Date): Promise<number> {
  if (!(await hasWordless(db))) return 0
  return db.transaction().execute(async (tx) => {
    await takeTurn(tx, 'words of enquiries')
    return storeWordsOf(tx, now)
  })
}

async function storeWordsOf(tx: Tx, now: Date): Promise<number> {
  const wordless = await findWordless(tx, atOnce)
  await insertWords(
    tx,
    wordless.flatMap((enquiry) => wordsOf(enquiry).map((word) => ({ enquiry_id: enquiry.id, word }))),
  )
  await insertLikenesses(
    tx,
    wordless.flatMap((enquiry) =>
      likenessesOf(enquiry).map((likeness) => ({
        enquiry_id: enquiry.id,
        likeness,
        received_at: enquiry.receivedAt,
      })),
    ),
  )
  for (const enquiry of wordless) await markWorded(tx, enquiry.id, sortName(enquiry), now)
  return wordless.length
}
