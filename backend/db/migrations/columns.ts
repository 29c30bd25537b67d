import { type ColumnDataType, type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely'

type Types = {
  instant: ColumnDataType
  truth: ColumnDataType
  /** Text that is compared byte by byte, whatever the database's language. */
  exact: ColumnDataType | RawBuilder<unknown>
  /** Ends a table that is nothing but its key, so that SQLite does not keep it twice. */
  keyed: RawBuilder<unknown>
}

/** Names of the column types that differ between the engines. */
export function columnTypes(db: Kysely<unknown>): Types {
  return db.getExecutor().adapter instanceof SqliteAdapter
    ? { instant: 'text', truth: 'integer', exact: 'text', keyed: sql`without rowid` }
    : { instant: 'timestamptz', truth: 'boolean', exact: sql`text collate "C"`, keyed: sql`` }
}
