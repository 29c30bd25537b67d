import { addDays, dayOf } from '../../../time.ts'

/** Counts working time: what lies within the opening hours of working days, as clocks on the wall show them, summer time included. */
export type WorkingHours = {
  /** 0 is Sunday. */
  workingDays: number[]
  /** 09:00, in the time zone. */
  opensAt: string
  closesAt: string
  /** From the first to the last day, both included; days without a year (01-07) return every year. */
  holidays: { from: string; to: string }[]
}

export type Calendar = WorkingHours & { timeZone: string; opened: Map<string, Span | null> }

type Span = { from: number; to: number }

const minuteMs = 60_000
/** Nothing is due later; an office that opens on no day would be looked through for ever. */
const horizonDays = 3660
const keptDays = 4000
const offsets = new Map<string, Intl.DateTimeFormat>()

/** Refuses a week in which the office never opens. */
export function openCalendar(hours: WorkingHours, timeZone: string): Calendar {
  if (!hours.workingDays.some((day) => day >= 0 && day <= 6) || hours.opensAt >= hours.closesAt) {
    throw new RangeError('The office opens on no day of the week')
  }
  return { ...hours, timeZone, opened: new Map() }
}

/** Milliseconds of working time from one instant to another; 0 when the other is not later. */
export function workingTime(calendar: Calendar, from: Date, to: Date): number {
  const [start, end] = [from.getTime(), to.getTime()]
  if (end <= start) return 0
  const lastDay = dayOf(to, calendar.timeZone)
  let total = 0
  for (let day = dayOf(from, calendar.timeZone); day <= lastDay; day = addDays(day, 1)) {
    const open = openingOf(calendar, day)
    if (open) total += Math.max(0, Math.min(open.to, end) - Math.max(open.from, start))
  }
  return total
}

/** The first instant by which so many milliseconds have been worked; null where the office opens too seldom for that within ten years. */
export function afterWorkingTime(calendar: Calendar, from: Date, ms: number): Date | null {
  if (ms <= 0) return from
  let left = ms
  let day = dayOf(from, calendar.timeZone)
  for (let passed = 0; passed < horizonDays; passed += 1, day = addDays(day, 1)) {
    const open = openingOf(calendar, day)
    if (!open) continue
    const start = Math.max(open.from, from.getTime())
    const length = Math.max(0, open.to - start)
    if (left <= length) return new Date(start + left)
    left -= length
  }
  return null
}

/** Null on a day off. */
function openingOf(calendar: Calendar, day: string): Span | null {
  const known = calendar.opened.get(day)
  if (known !== undefined) return known
  const span = isWorked(calendar, day) ? spanOf(calendar, day) : null
  if (calendar.opened.size >= keptDays) calendar.opened.clear()
  calendar.opened.set(day, span)
  return span
}

function isWorked({ workingDays, holidays }: Calendar, day: string): boolean {
  const isHoliday = ({ from, to }: { from: string; to: string }) => {
    const shown = day.slice(-from.length)
    return from <= shown && shown <= to
  }
  return workingDays.includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !holidays.some(isHoliday)
}

/** Opening hours that lie in the hour which summer time leaves out shrink with it. */
function spanOf({ opensAt, closesAt, timeZone }: Calendar, day: string): Span | null {
  const from = instantOf(`${day}T${opensAt}:00Z`, timeZone)
  const to = instantOf(`${day}T${closesAt}:00Z`, timeZone)
  return from < to ? { from, to } : null
}

/** Of a time on the wall, which a zone may show twice (the first is meant) or leave out (the hour after it is meant). */
function instantOf(wallTime: string, timeZone: string): number {
  const wall = Date.parse(wallTime)
  const dayMs = 24 * 60 * minuteMs
  const before = wall - offsetAt(wall - dayMs, timeZone)
  const after = wall - offsetAt(wall + dayMs, timeZone)
  return offsetAt(before, timeZone) === wall - before || offsetAt(after, timeZone) !== wall - after
    ? before
    : after
}

/** Milliseconds by which the zone's clocks are ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const format =
    offsets.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  offsets.set(timeZone, format)
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minuteMs
}
