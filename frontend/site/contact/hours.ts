import type { Company, Weekday } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import { siteWords } from '../../i18n/words.ts'

const week: Weekday[] = ['Sat', 'Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri']

/** One line for each run of days with the same hours, in the order of the Egyptian week. */
export function hoursText({ workingHours }: Company, locale: Locale): string[] {
  const { days: names, from, until } = siteWords[locale].contact
  return [...workingHours]
    .map(({ days, ...hours }) => ({ days: week.filter((day) => days.includes(day)), ...hours }))
    .sort((a, b) => week.indexOf(a.days[0] ?? 'Fri') - week.indexOf(b.days[0] ?? 'Fri'))
    .map(({ days, opens, closes }) => {
      const [first = 'Sat', last = first] = [days[0], days.at(-1)]
      return from(first === last ? names[first] : until(names[first], names[last]), opens, closes)
    })
}
