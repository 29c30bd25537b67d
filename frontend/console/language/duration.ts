import { fill, numberText } from './format.ts'
import { useLanguage } from './language.tsx'

/** Writes working minutes as hours and minutes. */
export function useDuration(): (minutes: number) => string {
  const { words, locale } = useLanguage()
  return (minutes) =>
    fill(words.answering.clock.hours, {
      hours: numberText(Math.floor(minutes / 60), locale),
      minutes: numberText(minutes % 60, locale),
    })
}
