import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { company } from '#catalogue/company.ts'
import { defaultSettings } from '#contract/admin/settings.ts'
import { liveSettings } from '../../settings/live.ts'
import { readSettings } from '../../settings/repository.ts'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { engines } from '../../testing/database.ts'

describe.each(engines)('settings on %s', (engine) => {
  let system: TestApp
  let cookie: string
  beforeAll(async () => {
    system = await startTestApp(engine)
    cookie = await system.signIn('admin')
  })
  afterAll(() => system.close())

  const url = '/api/admin/settings'
  const read = async () => (await system.request({ method: 'GET', url, headers: { cookie } })).json()
  const change = (payload: object) => system.request({ method: 'PATCH', url, payload, headers: { cookie } })

  test('have defaults, are changed with a trace, and only from the state that was seen', async () => {
    expect(await readSettings(system.db)).toEqual(defaultSettings)
    const { answering } = await read()
    const value = { ...answering.value, opensAt: '08:30', workingDays: [0, 1, 2, 3, 6] }
    const first = await change({ answering: { version: answering.version, value } })
    expect([first.statusCode, first.json().answering]).toEqual([200, { version: 1, value }])
    const stale = await change({
      retention: { version: 0, value: { ...defaultSettings.retention, visitMonths: 1 } },
      answering: { version: 0, value: { ...value, opensAt: '07:00' } },
    })
    expect([stale.statusCode, stale.json().code]).toEqual([409, 'version-conflict'])
    expect(stale.json().current).toEqual(await read())
    expect(await readSettings(system.db)).toEqual({ ...defaultSettings, answering: value })
    const audit = await system.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'settings.change')
      .execute()
    expect(audit.map(({ subject_id, changes }) => [subject_id, JSON.parse(changes)])).toEqual([
      [
        'answering',
        {
          opensAt: ['09:00', '08:30'],
          workingDays: [
            [0, 1, 2, 3, 4],
            [0, 1, 2, 3, 6],
          ],
        },
      ],
    ])
  })

  test('of the company are on the site, under letters and on the console at once', async () => {
    const { company: shown } = await read()
    expect([shown.version, shown.value.email]).toEqual([0, 'info@chloromaster.com'])
    const value = {
      ...shown.value,
      email: 'office@chloromaster.test',
      phone: { e164: '+20221234567', display: '+20 2 2123 4567' },
    }
    expect((await change({ company: { version: 0, value } })).json().company).toEqual({ version: 1, value })
    const contact = {
      firstName: 'Mona',
      email: 'mona@visitor.test',
      phone: '+201001112233',
      message: 'A trap, please',
    }
    await system.request({ method: 'POST', url: '/api/contact', payload: contact })
    const letter = await system.db
      .selectFrom('letter')
      .selectAll()
      .where('recipient', '=', contact.email)
      .executeTakeFirstOrThrow()
    expect(letter.reply_to).toBe('office@chloromaster.test')
    expect(letter.body_text.replaceAll('\u00a0', ' ')).toContain('+20 2 2123 4567')
    for (const fault of [
      { email: 'no address' },
      { phone: { e164: '0100', display: '0100 111' } },
      { address: { en: '', ar: 'س' } },
      { legalName: { en: 'x\r\ny', ar: 'س' } },
      { workingHours: [{ days: ['Sun'], opens: '18:00', closes: '09:00' }] },
    ]) {
      const answer = await change({ company: { version: 1, value: { ...value, ...fault } } })
      expect([answer.statusCode, answer.json().errors[0].field]).toEqual([
        400,
        expect.stringContaining(`company.value.${Object.keys(fault)[0]}`),
      ])
    }
  })

  test('of visitors are lowered within what the environment says, and hold at once and in every back end', async () => {
    const { limits, highestLimits, fixedLimits } = await read()
    expect(limits).toEqual({ version: 0, value: highestLimits })
    expect(fixedLimits).toContainEqual({ variable: 'RATE_LIMIT_PER_MINUTE', value: 100_000 })
    const other = liveSettings(system.db, { company, highestLimits })
    await other.follow()
    const value = { ...limits.value, enquiriesPerHour: 1, datasheetLinkDays: 2, acknowledgementsPerDay: 1 }
    const tooHigh = { ...value, datasheetsPerDay: highestLimits.datasheetsPerDay + 1 }
    const refused = await change({ limits: { version: 0, value: tooHigh } })
    expect([refused.statusCode, refused.json().errors]).toEqual([
      400,
      [{ field: 'limits.value.datasheetsPerDay', rule: 'maximum' }],
    ])
    const none = await change({ limits: { version: 0, value: { ...value, datasheetLinkDays: 0 } } })
    expect(none.json().errors[0].field).toBe('limits.value.datasheetLinkDays')
    expect((await change({ limits: { version: 0, value } })).json().limits).toEqual({ version: 1, value })
    const payload = { firstName: 'Amr', email: 'amr@visitor.test', productSlug: 'rupture-disc' }
    const ask = () =>
      system.request({
        method: 'POST',
        url: '/api/datasheet/request',
        payload,
        remoteAddress: '192.0.2.7',
      })
    expect([(await ask()).statusCode, (await ask()).statusCode]).toEqual([200, 429])
    const link = await system.db
      .selectFrom('datasheet_link')
      .select(['created_at', 'expires_at'])
      .where('recipient', '=', payload.email)
      .executeTakeFirstOrThrow()
    expect(Date.parse(link.expires_at) - Date.parse(link.created_at)).toBe(2 * 86_400_000)
    await expect.poll(() => other.follow().then(() => other.limits), { timeout: 5000 }).toEqual(value)
    const lowered = liveSettings(system.db, {
      company,
      highestLimits: { ...highestLimits, datasheetLinkDays: 1 },
    })
    await lowered.refresh()
    expect(lowered.limits.datasheetLinkDays).toBe(1)
  })

  test('of two who change one at once, one is told so', async () => {
    const { retention } = await read()
    const statuses = await Promise.all(
      [3, 4].map(async (visitMonths) => {
        const value = { ...retention.value, visitMonths }
        return (await change({ retention: { version: retention.version, value } })).statusCode
      }),
    )
    expect(statuses.sort((a, b) => a - b)).toEqual([200, 409])
  })

  test('refuse what makes no sense, naming the field', async () => {
    const { answering, retention } = await read()
    const holiday = (from: string, to: string, en = 'x') => ({
      holidays: [{ from, to, name: { en, ar: 'س' } }],
    })
    for (const [fault, field] of [
      [{ opensAt: '17:00', closesAt: '09:00' }, 'answering.value.closesAt'],
      [{ opensAt: '24:00' }, 'answering.value.opensAt'],
      [{ workingDays: [] }, 'answering.value.workingDays'],
      [{ workingDays: [7] }, 'answering.value.workingDays.0'],
      [{ nudgeBeforeMinutes: 10_000 }, 'answering.value.nudgeBeforeMinutes'],
      [holiday('2027-03-21', '2027-03-20'), 'answering.value.holidays.0'],
      [holiday('04-31', '04-31'), 'answering.value.holidays.0'],
      [holiday('2027-04-01', '04-02'), 'answering.value.holidays.0'],
      [holiday('01-07', '01-07', 'x'.repeat(10_000)), 'answering.value.holidays.0.name.en'],
      [holiday('01-07', '01-07', 'a\u202eb'), 'answering.value.holidays.0.name.en'],
    ] as const) {
      const answer = await change({ answering: { ...answering, value: { ...answering.value, ...fault } } })
      expect([answer.statusCode, answer.json().errors?.[0]?.field]).toEqual([400, field])
    }
    const longer = { ...retention, value: { ...retention.value, contactMonths: 37 } }
    for (const bad of [{}, { retention: longer }, { anything: answering }]) {
      expect((await change(bad)).statusCode).toBe(400)
    }
    expect((await read()).answering).toEqual(answering)
  })
})
