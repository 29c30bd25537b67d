import type { AnswerMonth } from '#contract/admin/enquiries/answer-times.ts'
import { Table } from '../../../ui/table.tsx'
import { monthText, numberText, percentText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { shareOf } from './share.ts'

export function MonthsTable({ months }: { months: AnswerMonth[] }) {
  const { words, locale } = useLanguage()
  const phrases = words.answering.times
  const rows = months.map((month) => {
    const share = shareOf(month)
    const counts = [month.withinTarget, month.late, month.stillOpen, month.closedUnanswered]
    return {
      key: month.month,
      cells: [
        <span key="month" className="whitespace-nowrap">
          {monthText(month.month, locale)}
        </span>,
        ...counts.map((count) => numberText(count, locale)),
        share === null ? phrases.noneDue : percentText(share, locale),
      ],
    }
  })
  return (
    <Table
      caption={phrases.title}
      columns={[
        phrases.month,
        phrases.withinTarget,
        phrases.late,
        phrases.stillOpen,
        phrases.closedUnanswered,
        phrases.share,
      ]}
      rows={rows}
    />
  )
}
