import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { engines } from '../../testing/database.ts'
import { up } from './0017-countries.ts'

describe.each(engines)('countries of earlier enquiries on %s', (engine) => {
  let system: TestApp
  beforeAll(async () => {
    system = await startTestApp(engine)
  })
  afterAll(() => system.close())

  test('get their codes where they are named, and stay as they were typed otherwise', async () => {
    const named = ['Egypt', 'EGYPT', 'مصر', 'Nile land', 'DE', '']
    const ids: string[] = []
    for (const country of named) {
      const person = {
        firstName: 'Nadia',
        email: 'nadia@example.test',
        phone: '+201222155310',
        message: country || '-',
      }
      const { id } = (await system.request({ method: 'POST', url: '/api/contact', payload: person })).json()
      await system.db.updateTable('enquiry').set({ country }).where('id', '=', id).execute()
      ids.push(id)
    }
    await up(system.db)
    const rows = await system.db.selectFrom('enquiry').select(['id', 'country']).execute()
    const countryOf = new Map(rows.map(({ id, country }) => [id, country]))
    expect(ids.map((id) => countryOf.get(id))).toEqual(['EG', 'EG', 'EG', 'Nile land', 'DE', ''])
  })
})
