/** Runs one throw-away PostgreSQL for a whole test run; Vitest calls `setup` before the first test file. */
import type { TestProject } from 'vitest/node'
import { findPostgres } from './postgres-binaries.ts'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  // Given by whoever has a server already: see TEST_POSTGRES_URL in vitest.config.ts.
  if (project.getProvidedContext().postgresUrl) return undefined
  const server = await startPostgres(findPostgres(), { durable: false })
  project.provide('postgresUrl', server.url)
  return server.stop
}
