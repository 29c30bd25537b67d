import { expect } from 'vitest'
import type { ImportResult } from '#contract/admin/exchange.ts'
import type { JobKind, JobView, SheetFormat } from '#contract/job.ts'
import { type Cache, openCache } from '../cache/cache.ts'
import { exportCatalogue, importCatalogue } from '../features/catalogue/exchange/service.ts'
import { type JobHandler, runDueJob } from '../jobs/runner.ts'
import type { TestApp } from './app.ts'

type Check = Extract<ImportResult, { step: 'check' }>
type Ordered = { statusCode: number; json(): { jobId: string } }

/**
 * An editor who takes the catalogue out as a table and brings tables back; what is ordered is done at once, by a worker with a
 * cache of its own.
 */
export function catalogueTables(system: TestApp, cookie: string, cache: Cache = openCache(null)) {
  const post = (url: string, payload: object | Buffer, type = 'application/json') =>
    system.request({ method: 'POST', url, payload, headers: { cookie, 'content-type': type } })
  const get = (url: string) => system.request({ method: 'GET', url, headers: { cookie } })
  const upload = (file: Buffer) => post('/api/admin/catalogue/imports', file, 'application/octet-stream')

  async function done(ordered: Ordered): Promise<JobView> {
    expect(ordered.statusCode).toBe(202)
    const { db } = system
    const given = { db, now: () => system.clock.now, stopping: new AbortController().signal }
    const handlers = new Map<JobKind, JobHandler>([
      ['catalogue-export', exportCatalogue(db, given.now)],
      ['catalogue-import', importCatalogue({ ...given, cache, timeZone: 'Africa/Cairo' })],
    ])
    await runDueJob(given, handlers)
    return (await get(`/api/admin/jobs/${ordered.json().jobId}`)).json()
  }

  return {
    post,
    upload,
    done,
    async exported(format: SheetFormat): Promise<Buffer> {
      const { id, state, result } = await done(await post('/api/admin/catalogue/export', { format }))
      const { length } = await system.db.selectFrom('product').select('id').execute()
      expect([state, result]).toEqual(['done', { products: length }])
      return (await get(`/api/admin/jobs/${id}/file`)).rawPayload
    },
    async checked(file: Buffer | string): Promise<{ id: string; result: Check }> {
      const { id, state, result, file: fetched } = await done(await upload(Buffer.from(file)))
      expect([state, fetched]).toEqual(['done', null])
      return { id, result: result as Check }
    },
    apply: async (id: string) => done(await post(`/api/admin/catalogue/imports/${id}/apply`, {})),
    products: () => system.db.selectFrom('product').selectAll().orderBy('id').execute(),
  }
}
