import { readFileSync } from 'node:fs'
import { Redis } from 'ioredis'
import { sql } from 'kysely'
import { databaseFiles } from '../../db/freed-bytes.ts'
import { tableNames } from '../../operations/tables.ts'
import type { TestApp } from '../app.ts'

/** Names every table, file, key, log and metric in which something is found. */
export async function placesWith(traces: RegExp, system: TestApp, redisUrl?: string): Promise<string[]> {
  const places = await everything(system, redisUrl)
  return places.filter((place) => traces.test(place.join(' '))).map(([place]) => place)
}

/** Everything that is kept anywhere, as one text for each place. */
async function everything(system: TestApp, redisUrl?: string): Promise<[place: string, text: string][]> {
  const places: [string, string][] = []
  for (const table of await tableNames(system.db)) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(system.db)
    places.push([`table ${table}`, JSON.stringify(rows)])
  }
  for (const file of await databaseFiles(system.db)) places.push([file, readFileSync(file, 'latin1')])
  if (redisUrl !== undefined) {
    const client = new Redis(redisUrl)
    for (const key of await client.keys('*')) places.push([`Redis ${key}`, String(await client.get(key))])
    client.disconnect()
  }
  places.push(['log', system.log.join('')])
  places.push(['metrics', (await system.request({ method: 'GET', url: '/metrics' })).body])
  return places
}
