import type { RetentionRow } from '#contract/admin/privacy.ts'
import { Table } from '../../../ui/table.tsx'
import { counted, dayText, fill, numberText, timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'

/** Each kind with its rule, its cut-off and what lies behind it. */
export function RetentionTable({ retention }: { retention: RetentionRow[] }) {
  const { words, locale } = useLanguage()
  const { retention: phrases } = words.privacy
  return (
    <Table
      caption={phrases.title}
      columns={[phrases.what, phrases.rows]}
      rows={retention.map((row) => ({
        key: row.kind,
        cells: [
          <span key={row.kind} className="grid">
            {phrases.kinds[row.kind]}
            <span className="text-muted text-sm">{ruleText(row)}</span>
          </span>,
          numberText(row.rows, locale),
        ],
      }))}
    />
  )

  function ruleText({ keep, before }: RetentionRow): string {
    if (keep === null || before === null) return phrases.withParent
    if (keep.count === 0) return phrases.atOnce
    const kept = counted(phrases.units[keep.unit], keep.count, locale)
    const day = keep.unit === 'hours' ? timeText(before, locale) : dayText(before, locale)
    return `${kept} · ${fill(phrases.before, { day })}`
  }
}
