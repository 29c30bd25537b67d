import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobFileHours } from '#contract/job.ts'
import { ProblemError } from '../../http/problems.ts'
import { orderJob, readJobFile, writeJobFile } from '../../jobs/repository.ts'
import { type JobHandler, runDueJob } from '../../jobs/runner.ts'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { engines } from '../../testing/database.ts'
import { forgetWhatIsOld } from '../privacy/retention/service.ts'

describe.each(engines)('jobs on %s', (engine) => {
  let system: TestApp
  let admin: string
  beforeAll(async () => {
    system = await startTestApp(engine)
    admin = await system.signIn('admin')
  })
  afterAll(() => system.close())
  const order = (staffId: string | null, file?: Buffer) =>
    system.db.transaction().execute((tx) => {
      const actor = { staffId, requestId: 'test' }
      const input = { secret: 'of a person' }
      return orderJob(tx, { kind: 'enquiry-export', input, actor, ...(file && { file }) }, system.clock.now)
    })
  const run = (handler: JobHandler, stopping = new AbortController().signal) => {
    const given = { db: system.db, now: () => system.clock.now, stopping }
    return runDueJob(given, new Map([['enquiry-export', handler]]))
  }
  const ask = (path: string, cookie = admin) =>
    system.request({ method: 'GET', url: `/api/admin/jobs${path}`, headers: { cookie } })
  const pass = (seconds: number) => {
    system.clock.now = new Date(system.clock.now.getTime() + seconds * 1000)
  }

  test('what is ordered is done once, shown while it runs, and its file can be fetched', async () => {
    const file = Buffer.alloc(1_300_000, 'قطعة ')
    const id = await order(null, file)
    const ran = await run(async ({ job, save }) => {
      await save(40.7, { row: 2 })
      expect((await ask(`/${id}`)).json()).toMatchObject({ state: 'running', percent: 40, file: null })
      const read = await bytesOf(readJobFile(system.db, job.id, 'in'))
      const content = new Response(new Uint8Array(read)).body ?? new ReadableStream()
      await writeJobFile(system.db, job, { name: 'enquiries.csv', type: 'text/csv', content })
      return { rows: 2 }
    })
    expect(ran).toEqual({ kind: 'enquiry-export', outcome: 'done' })
    expect((await ask(`/${id}`)).json()).toMatchObject({ state: 'done', percent: 100, result: { rows: 2 } })
    const fetched = await ask(`/${id}/file`)
    expect(fetched.headers).toMatchObject({ 'content-type': 'text/csv', 'cache-control': 'no-store' })
    expect(fetched.rawPayload.equals(file)).toBe(true)
    const row = await system.db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain('of a person')
    expect(await run(async () => null)).toBeNull()
  })

  test('a file that is deleted while it is read does not end as if it were whole', async () => {
    const id = await order(null, Buffer.alloc(1_300_000))
    const parts = readJobFile(system.db, id, 'in')
    expect((await parts.next()).done).toBe(false)
    await system.db.deleteFrom('job_file').where('job_id', '=', id).execute()
    await expect(parts.next()).rejects.toThrow()
    await run(async () => null)
  })

  test('a worker that stops, dies or fails leaves the rest to the next', async () => {
    const id = await order(null)
    const seen: unknown[] = []
    const stopping = new AbortController()
    const stopped = await run(async ({ save }) => {
      stopping.abort()
      await save(30, { row: 3 })
    }, stopping.signal)
    expect(stopped?.outcome).toBe('interrupted')
    const fail: JobHandler = async ({ job }) => {
      seen.push(job.checkpoint)
      throw new Error('the disk is full')
    }
    await expect(run(fail)).rejects.toThrow('the disk is full')
    expect(await run(fail)).toBeNull()
    pass(30)
    // Dies without a word: only the lease lapses, and what it saves later is refused.
    let revive: (value: unknown) => void = () => undefined
    const dead = run(async ({ save }) => {
      await new Promise((resolve) => {
        revive = resolve
      })
      await save(99)
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
    pass(61)
    const ran = await run(async ({ job }) => seen.push(job.checkpoint))
    expect(ran?.outcome).toBe('done')
    revive(null)
    expect((await dead)?.outcome).toBe('interrupted')
    expect(seen).toEqual([{ row: 3 }, { row: 3 }])
    expect((await ask(`/${id}`)).json()).toMatchObject({ state: 'done', percent: 100 })
  })

  test('a problem ends it with its code; a fault of ours after five attempts', async () => {
    const refused = await order(null)
    const errors = [{ field: 'B7', rule: 'formula' }]
    await run(async () => {
      throw new ProblemError('invalid-request', { errors })
    })
    expect((await ask(`/${refused}`)).json()).toMatchObject({
      state: 'failed',
      problem: 'invalid-request',
      result: errors,
    })
    const broken = await order(null)
    for (let attempt = 1; attempt <= 5; attempt++) {
      await expect(
        run(async () => {
          throw new Error('bug')
        }),
      ).rejects.toThrow('bug')
      pass(60)
    }
    expect(await run(async () => null)).toBeNull()
    expect((await ask(`/${broken}`)).json()).toMatchObject({ state: 'failed', problem: 'internal-error' })
  })

  test('it is cancelled before it has begun and between two steps, and nothing of it is left', async () => {
    const cancel = (id: string, as = admin) =>
      system.request({
        method: 'POST',
        url: `/api/admin/jobs/${id}/cancel`,
        payload: {},
        headers: { cookie: as },
      })
    const waiting = await order(null, Buffer.from('read'))
    expect((await cancel(waiting, await system.signIn('sales'))).statusCode).toBe(404)
    expect((await ask(`/${waiting}`)).json().mayCancel).toBe(true)
    expect((await cancel(waiting)).json()).toMatchObject({
      state: 'failed',
      problem: 'job-cancelled',
      mayCancel: false,
    })
    expect(await run(async () => null)).toBeNull()
    const running = await order(null, Buffer.from('read'))
    const content = new Response('written').body ?? new ReadableStream()
    const ran = await run(async ({ job, save }) => {
      await save(10, null, { part: 1, bytes: Buffer.from('gathered') })
      expect((await cancel(running)).statusCode).toBe(200)
      await writeJobFile(system.db, job, { name: 'late.csv', type: 'text/csv', content })
    })
    expect(ran?.outcome).toBe('interrupted')
    const finished = await order(null)
    await run(async () => {
      expect((await cancel(finished)).statusCode).toBe(200)
      return { rows: 1 }
    })
    for (const id of [waiting, running, finished]) {
      expect((await ask(`/${id}`)).json()).toMatchObject({ state: 'failed', result: null, file: null })
      expect((await cancel(id)).json().code).toBe('cannot-cancel')
    }
    const parts = system.db.selectFrom('job_file').select('part')
    expect(await parts.where('job_id', 'in', [waiting, running, finished]).execute()).toEqual([])
    const traces = await system.db
      .selectFrom('audit')
      .select('subject_id')
      .where('action', '=', 'job.cancel')
      .execute()
    expect(traces.map(({ subject_id }) => subject_id).sort()).toEqual([waiting, running, finished].sort())
  })

  test('others see nothing of it, and in a day nobody does', async () => {
    const seller = await system.signIn('sales')
    const { staff } = (
      await system.request({ method: 'GET', url: '/api/admin/session', headers: { cookie: seller } })
    ).json()
    const own = await order(staff.id)
    const foreign = await order(randomUUID())
    expect((await ask(`/${own}`, seller)).statusCode).toBe(200)
    expect((await ask(`/${foreign}`, seller)).statusCode).toBe(404)
    expect((await ask(`/${foreign}`)).statusCode).toBe(200)
    expect((await ask('', seller)).json().jobs).toHaveLength(1)
    await run(async () => null)
    await run(async () => null)
    const later = new Date(system.clock.now.getTime() + jobFileHours * 3_600_000 + 1)
    await forgetWhatIsOld({ db: system.db, now: () => later, timeZone: 'Africa/Cairo' }, 'hourly')
    expect((await ask('')).json().jobs).toEqual([])
    const parts = await system.db.selectFrom('job_file').selectAll().execute()
    expect(parts).toEqual([])
  })
})

async function bytesOf(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const read: Buffer[] = []
  for await (const part of parts) read.push(part)
  return Buffer.concat(read)
}
