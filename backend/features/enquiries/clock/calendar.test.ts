import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '#contract/admin/settings.ts'
import { afterWorkingTime, type Calendar, openCalendar, workingTime } from './calendar.ts'

const cairo = 'Africa/Cairo'
const office = openCalendar(defaultSettings.answering, cairo)
const hourMs = 3_600_000
const at = (text: string) => new Date(text)

describe('worked examples, Sunday to Thursday from 09:00 to 17:00 in Cairo', () => {
  test.each([
    ['within a day', '2026-11-24T08:00Z', '2026-11-24T11:30Z', 3.5],
    ['over a night', '2026-11-24T14:00Z', '2026-11-25T08:00Z', 2],
    ['over the weekend', '2026-11-26T14:00Z', '2026-11-29T08:00Z', 2],
    ['outside the hours', '2026-11-27T08:00Z', '2026-11-28T20:00Z', 0],
    ['a whole week', '2026-11-22T00:00Z', '2026-11-29T00:00Z', 40],
    ['over Armed Forces Day', '2026-10-05T13:00Z', '2026-10-07T07:00Z', 2],
    ['in summer time', '2026-07-01T06:00Z', '2026-07-01T14:00Z', 8],
    ['into summer time, on Friday 24 April 2026', '2026-04-23T14:00Z', '2026-04-26T07:00Z', 2],
    ['out of summer time, on Thursday 29 October 2026', '2026-10-29T13:00Z', '2026-11-01T08:00Z', 2],
    ['backwards', '2026-11-25T08:00Z', '2026-11-24T08:00Z', 0],
  ])('%s', (_name, from, to, hours) => {
    expect(workingTime(office, at(from), at(to))).toBe(hours * hourMs)
  })

  test.each([
    ['received in the morning', '2026-11-24T08:00Z', 8, '2026-11-25T08:00Z'],
    ['received at night', '2026-11-23T22:00Z', 8, '2026-11-24T15:00Z'],
    ['received on Thursday afternoon', '2026-11-26T14:00Z', 2, '2026-11-29T08:00Z'],
    ['over the change of clocks', '2026-10-29T13:00Z', 2, '2026-11-01T08:00Z'],
    ['nothing more to work', '2026-11-27T08:00Z', 0, '2026-11-27T08:00Z'],
  ])('due: %s', (_name, from, hours, due) => {
    expect(afterWorkingTime(office, at(from), hours * hourMs)).toEqual(at(due))
  })

  test('an office open while the clocks are changed works the hours that there are', () => {
    const hours = { workingDays: [4, 5], opensAt: '00:00', closesAt: '23:30', holidays: [] }
    const always = openCalendar(hours, cairo)
    // 00:00 does not exist on Friday 24 April 2026; 23:00 to 24:00 comes twice on Thursday 29 October.
    expect(workingTime(always, at('2026-04-23T22:00Z'), at('2026-04-24T22:00Z'))).toBe(22.5 * hourMs)
    expect(workingTime(always, at('2026-10-28T21:00Z'), at('2026-10-29T22:00Z'))).toBe(23.5 * hourMs)
  })

  test('a week without an hour is refused, and years without a day are never worked', () => {
    const hours = { ...defaultSettings.answering }
    expect(() => openCalendar({ ...hours, workingDays: [] }, cairo)).toThrow(RangeError)
    expect(() => openCalendar({ ...hours, opensAt: '17:00', closesAt: '17:00' }, cairo)).toThrow(RangeError)
    const closed = openCalendar({ ...hours, holidays: [{ from: '01-01', to: '12-31' }] }, cairo)
    expect(afterWorkingTime(closed, at('2026-11-24T08:00Z'), 1)).toBeNull()
  })
})

const clock = (of: number) =>
  `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`
const instant = fc.date({ min: at('2025-01-01T00:00Z'), max: at('2028-12-31T00:00Z'), noInvalidDate: true })
const day = instant.map((one) => one.toISOString().slice(0, 10))
const holiday = fc
  .tuple(day, day, fc.boolean())
  .map(([one, other, isYearly]) => [one, other].map((text) => text.slice(isYearly ? 5 : 0)).toSorted())
  .map(([from = '', to = '']) => ({ from, to }))
const calendarsWithin = (min: number, max: number): fc.Arbitrary<Calendar> =>
  fc
    .record({
      workingDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
      span: fc
        .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
        .filter(([from, to]) => Math.abs(to - from) > 5),
      holidays: fc.array(holiday, { maxLength: 2 }),
      timeZone: fc.constantFrom(cairo, 'UTC', 'America/St_Johns', 'Australia/Lord_Howe'),
    })
    .map(({ span, timeZone, ...hours }) => {
      const [opensAt = '', closesAt = ''] = span.toSorted((a, b) => a - b).map(clock)
      return openCalendar({ ...hours, opensAt, closesAt }, timeZone)
    })
const calendars = calendarsWithin(0, 24 * 60 - 1)
/** Their hours are none of those which summer time leaves out or repeats. */
const dayCalendars = calendarsWithin(3 * 60, 22 * 60)
const workload = fc.integer({ min: 1, max: 60 * hourMs })
const wallTime = (of: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(of)

describe('over any calendar', () => {
  test('time adds up', () => {
    fc.assert(
      fc.property(calendars, fc.array(instant, { minLength: 3, maxLength: 3 }), (calendar, instants) => {
        const [a = at(''), b = at(''), c = at('')] = instants.toSorted((one, other) => +one - +other)
        const parts = workingTime(calendar, a, b) + workingTime(calendar, b, c)
        expect(workingTime(calendar, a, c)).toBe(parts)
        expect(parts).toBeLessThanOrEqual(+c - +a)
      }),
      { numRuns: 60 },
    )
  })

  test('what is due after some work is when that work is done, and no moment sooner', () => {
    fc.assert(
      fc.property(calendars, instant, workload, (calendar, from, work) => {
        const due = afterWorkingTime(calendar, from, work)
        if (due === null) return
        expect(workingTime(calendar, from, due)).toBe(work)
        expect(workingTime(calendar, from, new Date(+due - 1))).toBe(work - 1)
      }),
      { numRuns: 200 },
    )
  })

  test('more work, or a later start, is never due sooner', () => {
    fc.assert(
      fc.property(calendars, instant, workload, workload, (calendar, from, work, more) => {
        const due = afterWorkingTime(calendar, from, work)
        const later = afterWorkingTime(calendar, from, work + more)
        const postponed = afterWorkingTime(calendar, new Date(+from + more), work)
        if (due && later && postponed) {
          expect(+later).toBeGreaterThan(+due)
          expect(+postponed).toBeGreaterThanOrEqual(+due)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('nothing is due outside the hours, on a day off or on a holiday', () => {
    fc.assert(
      fc.property(dayCalendars, instant, workload, (calendar, from, work) => {
        const due = afterWorkingTime(calendar, from, work)
        if (due === null) return
        const { timeZone, workingDays, holidays } = calendar
        // Hours worked until they end are due at their end.
        const lastWorked = new Date(+due - 1)
        const onWall = new Intl.DateTimeFormat('en-CA', { timeZone }).format(lastWorked)
        expect(workingDays).toContain(new Date(`${onWall}T00:00Z`).getUTCDay())
        for (const { from: first, to: last } of holidays) {
          const shown = onWall.slice(-first.length)
          expect(first <= shown && shown <= last).toBe(false)
        }
        expect(wallTime(lastWorked, timeZone) >= calendar.opensAt).toBe(true)
        expect(wallTime(lastWorked, timeZone) < calendar.closesAt).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
