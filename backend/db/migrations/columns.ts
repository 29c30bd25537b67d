import { type ColumnDataType, type Kysely, SqliteAdapter } from 'kysely'

/** Names of the column types that differ between the engines. */
export function columnTypes(db: Kysely<unknown>): { instant: ColumnDataType; truth: ColumnDataType } {
  return db.getExecutor().adapter instanceof SqliteAdapter
    ? { instant: 'text', truth: 'integer' }
    : { instant: 'timestamptz', truth: 'boolean' }
}
