import type { AnswerMonth } from '#contract/admin/enquiries/answer-times.ts'
import { counted, fill, monthText, percentText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { judged, shareOf } from './share.ts'

/** One bar for each month; its length is the share, and the words beside it say the same. */
export function MonthsChart({ months }: { months: AnswerMonth[] }) {
  const { words, locale } = useLanguage()
  const phrases = words.answering.times
  return (
    <ul className="grid gap-2">
      {months.map((month) => {
        const share = shareOf(month)
        const name = monthText(month.month, locale)
        return (
          <li key={month.month} className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[9rem_1fr_14rem]">
            <span>{name}</span>
            <span aria-hidden="true" className="h-4 overflow-hidden rounded bg-hover">
              <span className="block h-full rounded bg-good" style={{ inlineSize: `${share ?? 0}%` }} />
            </span>
            <span className="text-sm text-muted tabular-nums">
              {share === null
                ? phrases.noneDue
                : fill(phrases.bar, {
                    share: percentText(share, locale),
                    count: counted(phrases.of, judged(month), locale),
                  })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
