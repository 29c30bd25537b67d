import { Client } from 'pg'
import { expect, test } from 'vitest'
import { freePort } from '../../scripts/stack/ports.ts'
import { findPostgres } from './postgres-binaries.ts'
import { startPostgres } from './postgres-server.ts'
import { redisPrograms, startRedis } from './redis-server.ts'

test('a PostgreSQL that crashed comes back with what was committed', { timeout: 60_000 }, async () => {
  const server = await startPostgres(findPostgres(), { durable: true, port: await freePort() })
  await query(server.url, 'create table kept (id integer); insert into kept values (1)')
  server.signal('SIGKILL')
  await expect(query(server.url, 'select * from kept')).rejects.toThrow()
  await server.restart()
  expect(await query(server.url, 'select * from kept')).toEqual([{ id: 1 }])
  await server.stop()
})

test.runIf(redisPrograms.length > 0)('a Redis that crashed comes back on its port', async () => {
  const server = await startRedis()
  server.process.kill('SIGKILL')
  await server.restart()
  expect(server.process.exitCode).toBeNull()
  await server.stop()
})

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const results = await client.query(statement)
    return results.rows
  } finally {
    await client.end()
  }
}
