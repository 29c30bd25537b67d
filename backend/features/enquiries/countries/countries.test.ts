import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'
import { nameCountries } from './service.ts'

describe.each(engines)('countries of enquiries of another release on %s', (engine) => {
  let system: TestApp
  beforeAll(async () => {
    system = await startTestApp(engine)
  })
  afterAll(() => system.close())

  test('get their codes where they are named, and stay as they were typed otherwise', async () => {
    const typed = ['Egypt', 'EGYPT', 'مصر', 'Nile land', 'DE', '', 'no']
    const ids: string[] = []
    for (const country of typed) {
      const payload = {
        firstName: 'Nadia',
        email: 'n@example.test',
        phone: '+201222155310',
        message: `${country}.`,
      }
      const { id } = (await system.request({ method: 'POST', url: '/api/contact', payload })).json()
      await system.db.updateTable('enquiry').set({ country }).where('id', '=', id).execute()
      ids.push(id)
    }
    expect(await nameCountries(system.db)).toBe(3)
    const rows = await system.db.selectFrom('enquiry').select(['id', 'country']).execute()
    const countryOf = new Map(rows.map(({ id, country }) => [id, country]))
    expect(ids.map((id) => countryOf.get(id))).toEqual(['EG', 'EG', 'EG', 'Nile land', 'DE', '', 'no'])
    expect(await nameCountries(system.db)).toBe(0)
  })
})
