import { Client } from 'pg'
import { expect, test } from 'vitest'
import { freshPostgresUrl } from './postgres.ts'

test('a fresh database is a real PostgreSQL in UTF-8, and is gone after drop', async () => {
  const database = await freshPostgresUrl()
  const client = await connect(database.url)
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int as version, gen_random_uuid()::text as id, upper('é') as upper",
  )
  await client.end()
  expect(rows[0].version).toBeGreaterThanOrEqual(150_000)
  expect(rows[0].id).toMatch(/^[0-9a-f-]{36}$/)
  expect(rows[0].upper).toBe('É')

  await database.drop()
  await expect(connect(database.url)).rejects.toThrow(/does not exist/)
})

test('two files never share a database', async () => {
  const [one, other] = await Promise.all([freshPostgresUrl(), freshPostgresUrl()])
  expect(one.url).not.toBe(other.url)
  await Promise.all([one.drop(), other.drop()])
})

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}
