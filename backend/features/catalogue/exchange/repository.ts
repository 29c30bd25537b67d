import type { Selectable } from 'kysely'
import type { EditedProduct } from '#contract/admin/product.ts'
import type { Database, Tx } from '../../../db/database.ts'
import type { Schema } from '../../../db/schema.ts'

export type ExchangeProduct = Pick<EditedProduct, 'slug' | 'kind' | 'code' | 'content'>

/** Whatever their state: drafts are worked on in a table too. */
export async function listProductRows(db: Database | Tx): Promise<Selectable<Schema['product']>[]> {
  return db.selectFrom('product').selectAll().orderBy('id').execute()
}

/** Whether such a job has looked at a file and is still kept. */
export async function hasChecked(db: Database | Tx, jobId: string): Promise<boolean> {
  const found = await db
    .selectFrom('job')
    .innerJoin('job_file', 'job_file.job_id', 'job.id')
    .select('job.id')
    .where('job.id', '=', jobId)
    .where('kind', '=', 'catalogue-import')
    .where('state', '=', 'done')
    .where('job_file.direction', '=', 'out')
    .executeTakeFirst()
  return found !== undefined
}
