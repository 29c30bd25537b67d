import type { EnquiryRecord } from '#contract/admin/enquiries/desk.ts'
import { timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'

/** Who did what with the enquiry, newest first. */
export function HistoryList({ history }: { history: EnquiryRecord['history'] }) {
  const { words, locale } = useLanguage()
  const { actions } = words.audit
  const names: Record<string, string> = actions
  if (history.length === 0) return <p className="text-muted">{words.desk.noHistory}</p>
  return (
    <ol className="grid gap-2 text-sm">
      {history.map((entry) => (
        <li key={entry.id} className="wrap-anywhere">
          <span className="text-muted">{timeText(entry.at, locale)}</span> ·{' '}
          <bdi>{entry.who ?? words.desk.system}</bdi> · {names[entry.action] ?? entry.action}
          <Change changes={entry.changes} />
        </li>
      ))}
    </ol>
  )
}

function Change({ changes }: { changes: Record<string, unknown[]> }) {
  const { words } = useLanguage()
  const statuses: Record<string, string> = words.statuses
  const { status, ownerId } = changes
  const textOf = (one: unknown) => (typeof one === 'string' ? one : words.desk.nobody)
  const shown = [
    ...(status ? [status.map((one) => statuses[textOf(one)] ?? textOf(one))] : []),
    ...(ownerId ? [ownerId.map(textOf)] : []),
  ]
  return shown.map(([before, after]) => (
    <span key={`${before} ${after}`} className="block text-muted">
      <bdi>{before}</bdi> → <bdi>{after}</bdi>
    </span>
  ))
}
