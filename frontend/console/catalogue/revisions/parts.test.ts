import { expect, test } from 'vitest'
import type { Written } from '../edit/written.ts'
import { carried } from './parts.ts'

const line = (en: string) => ({ en, ar: '' })
const written = (name: string, change: Partial<Written['content']> = {}): Written => ({
  slug: 'pump',
  code: null,
  content: {
    name: line(name),
    summary: line(''),
    applications: [line('Water')],
    media: [],
    components: [],
    maintenance: [],
    warnings: [],
    specifications: [],
    group: null,
    delivery: null,
    ...change,
  },
})

test('what nobody touched while it was being saved becomes what was saved', () => {
  const saved = written('Pump')
  expect(carried(written('Pump '), written('Pump '), saved)).toEqual(saved)
})

test('what was typed while the rest was being saved stands on what was saved', () => {
  const sent = written('Pump ')
  const typed = {
    ...written('Pump ', { summary: line('Slow'), applications: [line('Water'), line('')] }),
    code: 'P',
  }
  expect(carried(typed, sent, written('Pump'))).toEqual({
    ...written('Pump', { summary: line('Slow'), applications: [line('Water'), line('')] }),
    code: 'P',
  })
  expect(carried(written('Pump 2'), sent, written('Pump'))).toEqual(written('Pump 2'))
})

test('a field emptied or made unreadable meanwhile is touched, too', () => {
  const sent = { ...written('Pump'), code: 'P' }
  expect(carried({ ...sent, code: null }, sent, sent).code).toBeNull()
  const rows = (value: number): Written =>
    written('Pump', {
      specifications: [{ label: line('Flow'), value, unit: null, group: 'general', note: line('') }],
    })
  const typed = carried(rows(Number.NaN), rows(5), rows(5)).content.specifications[0]
  expect(typed?.value).toBeNaN()
})
