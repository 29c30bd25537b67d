import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportColumns } from '#contract/admin/enquiries/export.ts'
import type { JobKind, JobView } from '#contract/job.ts'
import { exporting as arabicWords } from '#locales/ar/admin/enquiries/export.ts'
import { exporting as englishWords } from '#locales/en/admin/enquiries/export.ts'
import { readSheet } from '../../../documents/spreadsheet.ts'
import { readJobFile } from '../../../jobs/repository.ts'
import { type JobHandler, runDueJob } from '../../../jobs/runner.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'
import { eraseExports } from '../../privacy/erasure/repository.ts'
import { exportEnquiries } from './service.ts'

const many = 1203

describe.each(engines)('enquiries as a table on %s', (engine) => {
  let system: TestApp
  let cookie: string
  beforeAll(async () => {
    system = await startTestApp(engine)
    cookie = await system.signIn('sales')
    for (const [number, message] of ['=HYPERLINK("http://x.test")', '<b>"مرحبا"</b>\n;', 'plain'].entries()) {
      system.clock.now = new Date(system.clock.now.getTime() + 1000)
      const payload = {
        firstName: `@SUM(${number})`,
        email: `v${number}@example.test`,
        phone: '+201222155399',
        country: 'EG',
        message,
      }
      await system.request({ method: 'POST', url: '/api/contact', payload })
    }
  })
  afterAll(() => system.close())

  const order = async (filter: string, payload: object, as = cookie) =>
    system.request({
      method: 'POST',
      url: `/api/admin/enquiries/export${filter}`,
      payload,
      headers: { cookie: as },
    })
  const see = async (id: string, as = cookie) =>
    system.request({ method: 'GET', url: `/api/admin/jobs/${id}`, headers: { cookie: as } })
  const file = async (id: string, as = cookie) =>
    system.request({ method: 'GET', url: `/api/admin/jobs/${id}/file`, headers: { cookie: as } })
  const run = async (stopping = new AbortController().signal, between?: () => Promise<void>) => {
    const given = { db: system.db, now: () => system.clock.now, timeZone: 'Africa/Cairo' }
    const work = exportEnquiries(given)
    const handler: JobHandler = ({ job, save }) =>
      work({
        job,
        save: async (...step) => {
          await save(...step)
          await between?.()
        },
      })
    return runDueJob({ ...given, stopping }, new Map<JobKind, JobHandler>([['enquiry-export', handler]]))
  }
  async function made(filter: string, payload: object): Promise<{ job: JobView; bytes: Buffer }> {
    const ordered = await order(filter, payload)
    expect(ordered.statusCode).toBe(202)
    await run()
    const job: JobView = (await see(ordered.json().jobId)).json()
    return { job, bytes: (await file(job.id)).rawPayload }
  }
  async function read(bytes: Buffer): Promise<{ header: string[]; rows: string[][] }> {
    const sheet = await readSheet(bytes)
    if ('fault' in sheet) throw new Error(sheet.fault.rule)
    return sheet
  }

  test('a table holds what the filter finds, in its order, headed in the language chosen, and no formula', async () => {
    const { job, bytes } = await made('?sort=oldest&status=new', { format: 'csv', locale: 'ar' })
    expect(job).toMatchObject({ state: 'done', result: { enquiries: 3 } })
    expect(job.file?.name).toMatch(/^enquiries-\d{4}-\d\d-\d\d\.csv$/)
    const text = bytes.toString()
    expect(text).toContain(`'=HYPERLINK`)
    expect(text).toContain(`'@SUM(0)`)
    expect(text).toContain(`'+201222155399`)
    const { header, rows } = await read(bytes)
    expect(header).toEqual(exportColumns.map((column) => arabicWords.columns[column]))
    const at = (name: (typeof exportColumns)[number]) => rows.map((row) => row[exportColumns.indexOf(name)])
    expect(at('message')).toEqual(['=HYPERLINK("http://x.test")', '<b>"مرحبا"</b>\n;', 'plain'])
    expect(at('country')[0]).toBe('مصر')
    expect(at('receivedAt')[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)

    const workbook = await made('?status=won', { format: 'xlsx', locale: 'en' })
    expect(workbook.job.result).toEqual({ enquiries: 0 })
    expect(await read(workbook.bytes)).toEqual({
      header: exportColumns.map((column) => englishWords.columns[column]),
      rows: [],
    })
    expect((await order('?status=nothing', { format: 'csv', locale: 'en' })).statusCode).toBe(400)
  })

  test('the trace names nobody; the file is for whoever ordered it, while the role lasts', async () => {
    const { job } = await made('?q=v1', { format: 'csv', locale: 'en' })
    const { changes } = await system.db
      .selectFrom('audit')
      .select('changes')
      .where('subject_id', '=', job.id)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(changes)).toEqual({
      format: [null, 'csv'],
      locale: [null, 'en'],
      filters: [null, ['q']],
    })
    expect((await file(job.id)).headers['cache-control']).toBe('no-store')
    expect((await file(job.id, await system.signIn('sales'))).statusCode).toBe(404)
    expect((await file(job.id, await system.signIn('admin'))).statusCode).toBe(200)
    const { staff_id: owner } = await system.db
      .selectFrom('job')
      .select('staff_id')
      .where('id', '=', job.id)
      .executeTakeFirstOrThrow()
    const become = (role: 'editor' | 'sales') =>
      system.db
        .updateTable('staff')
        .set({ role })
        .where('id', '=', owner ?? '')
        .execute()
    await become('editor')
    expect([(await file(job.id)).statusCode, (await see(job.id)).statusCode]).toEqual([404, 404])
    await become('sales')
    expect((await order('', { format: 'csv', locale: 'en' }, await system.signIn('viewer'))).statusCode).toBe(
      403,
    )
  })

  describe('of many', () => {
    beforeAll(() => multiply(system))

    test.each(['csv', 'xlsx'] as const)(
      'a %s goes on where a worker stopped, and repeats nobody',
      async (format) => {
        const { jobId } = (await order('', { format, locale: 'en' })).json()
        const percents: number[] = []
        const note = async () => {
          percents.push((await see(jobId)).json().percent)
        }
        for (let turn = 0; turn < 4; turn += 1) {
          const stopping = new AbortController()
          const ran = await run(stopping.signal, async () => {
            await note()
            stopping.abort()
          })
          expect(ran?.outcome).toBe('interrupted')
        }
        await run()
        const { rows } = await read((await file(jobId)).rawPayload)
        expect(new Set(rows.map(([, id]) => id)).size).toBe(many)
        expect(rows).toHaveLength(many)
        expect(percents).toEqual(percents.toSorted((one, other) => one - other))
        for await (const _part of readJobFile(system.db, jobId, 'in'))
          throw new Error('what was gathered stays')
      },
    )

    test('in the order of answers due nobody is met twice, though those change meanwhile', async () => {
      const due = () => system.db.updateTable('enquiry')
      await due().set({ answer_due_at: '2026-12-01T10:00:00.000Z' }).execute()
      const { id: first } = await system.db
        .selectFrom('enquiry')
        .select('id')
        .orderBy('id')
        .limit(1)
        .executeTakeFirstOrThrow()
      const { jobId } = (await order('?sort=due', { format: 'csv', locale: 'en' })).json()
      await run(undefined, async () => {
        await due().set({ answer_due_at: null }).where('id', '=', first).execute()
      })
      const { rows } = await read((await file(jobId)).rawPayload)
      expect(rows).toHaveLength(many)
      expect(new Set(rows.map(([, id]) => id)).size).toBe(many)
    })

    test('an erasure begins it anew: nothing gathered or written before is left', async () => {
      const { jobId } = (await order('', { format: 'csv', locale: 'en' })).json()
      const searching = (await order('?q=v1@example.test', { format: 'csv', locale: 'en' })).json().jobId
      let saves = 0
      const ran = await run(undefined, async () => {
        saves += 1
        if (saves !== 4) return
        await system.db.deleteFrom('letter').execute()
        await system.db.deleteFrom('enquiry').where('email', '=', 'v1@example.test').execute()
        await system.db.transaction().execute((tx) => eraseExports(tx, system.clock.now))
      })
      expect(ran?.outcome).toBe('interrupted')
      expect(
        await system.db.selectFrom('job_file').select('part').where('job_id', '=', jobId).execute(),
      ).toEqual([])
      expect((await see(searching)).json()).toMatchObject({ state: 'failed', problem: 'job-cancelled' })
      await run()
      const text = (await file(jobId)).rawPayload.toString()
      expect(text).not.toContain('v1@example.test')
      expect(text).toContain('v2@example.test')
    })
  })
})

/** Copies of the one that is there: the same in all but what must differ. */
async function multiply({ db }: TestApp): Promise<void> {
  const pattern = await db.selectFrom('enquiry').selectAll().limit(1).executeTakeFirstOrThrow()
  const copies = Array.from({ length: many - 3 }, (_none, number) => ({
    ...pattern,
    id: crypto.randomUUID(),
    email: `copy${number}@example.test`,
    idempotency_key: null,
  }))
  for (let first = 0; first < copies.length; first += 300) {
    await db
      .insertInto('enquiry')
      .values(copies.slice(first, first + 300))
      .execute()
  }
}
