import type { EditedProduct, ProductChange } from '#contract/admin/product.ts'
import type { Cache } from '../../../cache/cache.ts'
import type { Actor } from '../../../db/audit.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { ProblemError } from '../../../http/problems.ts'
import { dayOf } from '../../../time.ts'
import { changeProduct, findProduct, type Writing } from './write.ts'

/** What staff see of the catalogue and do with it. */
export type CatalogueEditing = ReturnType<typeof catalogueEditing>

type Given = { db: Database; cache: Cache; now: () => Date; timeZone: string }

export function catalogueEditing({ db, cache, now, timeZone }: Given) {
  const write = async <Written>(
    actor: Actor,
    origin: Writing['origin'],
    work: (tx: Tx, writing: Writing) => Promise<Written>,
  ): Promise<Written> => {
    const at = now()
    const written = await db
      .transaction()
      .execute((tx) => work(tx, { actor, at, today: dayOf(at, timeZone), origin }))
    await cache.clear()
    return written
  }
  return {
    async find(id: number): Promise<EditedProduct> {
      const product = await findProduct(db, id)
      if (!product) throw new ProblemError('not-found')
      return product
    },

    async change(id: number, change: ProductChange, actor: Actor): Promise<EditedProduct> {
      const { version, confirmed, states, ...decided } = change
      return write(actor, 'console', (tx, writing) =>
        changeProduct(tx, { ...writing, confirmed: confirmed ?? [] }, { id, version }, (present) => ({
          ...decided,
          states: { ...present.states, ...states },
        })),
      )
    },
  }
}
