import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exchangeColumns } from '#contract/admin/exchange.ts'
import { sheetFormats } from '#contract/job.ts'
import { readSheet } from '../../../documents/spreadsheet.ts'
import { runDueJob } from '../../../jobs/runner.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'
import { exportCatalogue } from './service.ts'

describe.each(engines)('the catalogue as a table on %s', (engine) => {
  let system: TestApp
  let cookie: string
  beforeAll(async () => {
    system = await startTestApp(engine)
    cookie = await system.signIn('viewer')
  })
  afterAll(() => system.close())

  async function run(): Promise<void> {
    const given = { db: system.db, now: () => system.clock.now, stopping: new AbortController().signal }
    await runDueJob(given, new Map([['catalogue-export', exportCatalogue(system.db, given.now)]]))
  }
  const get = (url: string) => system.request({ method: 'GET', url, headers: { cookie } })

  test.each(sheetFormats)('is exported as %s, every fact in a row, drafts too', async (format) => {
    const url = '/api/admin/catalogue/export'
    const ordered = await system.request({ method: 'POST', url, payload: { format }, headers: { cookie } })
    expect(ordered.statusCode).toBe(202)
    await run()
    const job = (await get(`/api/admin/jobs/${ordered.json().jobId}`)).json()
    expect(job).toMatchObject({ state: 'done', result: { products: 30 } })
    const file = await get(`/api/admin/jobs/${job.id}/file`)
    const read = await readSheet(file.rawPayload)
    if ('fault' in read) throw new Error(read.fault.rule)
    expect(read.header).toEqual(exchangeColumns)
    const [kind] = read.rows.filter(([slug]) => slug === 'giza-water-plant')
    expect(kind?.slice(0, 7)).toEqual(['giza-water-plant', 'kind', '', '', '', '', 'project'])
    expect(new Set(read.rows.map(([slug]) => slug)).size).toBe(30)
    const audit = await system.db
      .selectFrom('audit')
      .select(['subject_id', 'changes'])
      .where('action', '=', 'catalogue.export')
      .execute()
    expect(audit).toContainEqual({ subject_id: job.id, changes: `{"format":[null,"${format}"]}` })
  })
})
