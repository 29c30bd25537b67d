import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database, Tx } from './database.ts'
import { isUnavailable } from './faults.ts'

/**
 * Stores what arrives together by one transaction: the disk is waited for, and the server asked, once for all of it.
 * What resolves is committed; what rejects has left nothing.
 *
 * @param store gives a result for each item, in their order; it may be tried again after it has failed.
 */
export function inBatches<Item, Result>(
  db: Database,
  store: Store<Item, Result>,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = []
  let isAtWork = false

  const work = async () => {
    isAtWork = true
    while (waiting.length > 0) {
      // Whoever else is read in this turn of the event loop comes along.
      await nextTurn()
      await storeTogether(db, store, waiting.splice(0, mostAtOnce))
    }
    isAtWork = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!isAtWork) void work()
    })
}

async function storeTogether<Item, Result>(
  db: Database,
  store: Store<Item, Result>,
  batch: Waiting<Item, Result>[],
): Promise<void> {
  try {
    const items = batch.map(({ item }) => item)
    const results = await db.transaction().execute((tx) => store(tx, items))
    for (const [at, { resolve }] of batch.entries()) resolve(results[at] as Result)
  } catch (error) {
    // One that cannot be stored must not take its neighbours with it.
    if (batch.length > 1 && !isUnavailable(error))
      for (const one of batch) await storeTogether(db, store, [one])
    else for (const { reject } of batch) reject(error)
  }
}

type Store<Item, Result> = (tx: Tx, items: Item[]) => Promise<Result[]>
type Waiting<Item, Result> = { item: Item; resolve(result: Result): void; reject(error: unknown): void }

/** With SQLite everything else in the process waits meanwhile. */
const mostAtOnce = 32
