import { counted, fill } from './format.ts'
import { useLanguage } from './language.tsx'

/** Writes working minutes as hours and minutes, without the part that is nothing. */
export function useDuration(): (minutes: number) => string {
  const { words, locale } = useLanguage()
  const { clock } = words.answering
  return (total) => {
    const [hours, minutes] = [Math.floor(total / 60), total % 60]
    const shown = {
      hours: counted(clock.hours, hours, locale),
      minutes: counted(clock.minutes, minutes, locale),
    }
    if (hours === 0) return shown.minutes
    return minutes === 0 ? shown.hours : fill(clock.and, shown)
  }
}
