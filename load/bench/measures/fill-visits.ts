import { sql } from 'kysely'
import { company } from '#catalogue/company.ts'
import { visitClasses } from '#contract/visit.ts'
import { isSqlite, openDatabase } from '../../../backend/db/database.ts'
import { rollUpVisits } from '../../../backend/features/visits/roll-ups/service.ts'

/** Fills the daily counts of visits, from which the dashboard is made: each day, class and page of three years. */
const days = 3 * 365
const pages = 60
const sources = 20

export async function fillVisits(databaseUrl: string): Promise<void> {
  const db = openDatabase(databaseUrl, { unhurried: true })
  const day = isSqlite(db)
    ? sql`date('now', '-' || d.i || ' days')`
    : sql`to_char(now() - d.i * interval '1 day', 'YYYY-MM-DD')`
  const classes = sql.join(
    visitClasses.map((name) => sql`select ${sql.lit(name)} as class`),
    sql` union all `,
  )
  const numbers = (name: string, most: number) =>
    sql`${sql.ref(name)}(i) as (select 1 union all select i + 1 from ${sql.ref(name)} where i < ${sql.lit(most)})`
  const counts = sql`${day}, c.class`
  const given = sql`d cross join (${classes}) c`
  try {
    await sql`insert into visit_day (day, class, visits, visitors)
      with recursive ${numbers('d', days)} select ${counts}, 400 + d.i % 90, 150 + d.i % 40 from ${given}`.execute(
      db,
    )
    await sql`insert into visit_day_page (day, class, path, views)
      with recursive ${numbers('d', days)}, ${numbers('p', pages)}
      select ${counts}, '/en/products/page-' || p.i, 1 + (d.i * p.i) % 50 from ${given} cross join p`.execute(
      db,
    )
    await sql`insert into visit_day_source (day, class, source, visitors)
      with recursive ${numbers('d', days)}, ${numbers('s', sources)}
      select ${counts}, 'source-' || s.i || '.example', 1 + (d.i * s.i) % 30 from ${given} cross join s`.execute(
      db,
    )
    await rollUpVisits(db, new Date(), company.timeZone)
  } finally {
    await db.destroy()
  }
}
