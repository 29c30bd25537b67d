import { Link } from 'react-router'
import { type AuditPage, type AuditRow, auditActions } from '#contract/admin/audit.ts'
import type { AdminPhrases } from '#locales/en/admin.ts'
import { fieldName, fieldText } from '../fields/field-text.ts'
import { fill, timeText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { enquiryPath, revisionsPath } from '../paths.ts'

/** One change: a sentence, when it was, and what was before and after. */
export function AuditEntry({ row, people }: { row: AuditRow; people: AuditPage['people'] }) {
  const { words, locale } = useLanguage()
  const reading = { words, locale, people }
  const changes = Object.entries(row.changes)
  return (
    <article className="grid gap-1 p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 wrap-anywhere">{sentenceOf(row, words)}</p>
        <time dateTime={row.at} className="text-muted text-sm">
          {timeText(row.at, locale)}
        </time>
      </div>
      {row.subject.kind === 'enquiry' && (
        <p className="text-sm">
          <Link to={enquiryPath(row.subject.id)}>{words.audit.open}</Link>
        </p>
      )}
      {row.subject.kind === 'product' && (
        <p className="text-sm">
          <Link to={revisionsPath(Number(row.subject.id))}>{words.audit.openProduct}</Link>
        </p>
      )}
      {changes.length > 0 && (
        <details className="text-sm">
          <summary className="min-h-6 cursor-pointer text-muted">{words.audit.changed}</summary>
          <dl className="mt-2 grid gap-2">
            {changes.map(([field, [before, after]]) => (
              <div key={field} className="grid gap-x-3 sm:grid-cols-[10rem_1fr]">
                <dt className="text-muted">
                  <bdi>{fieldName(field, reading)}</bdi>
                </dt>
                <dd className="min-w-0 wrap-anywhere">
                  {/* Where there was nothing, nothing is crossed out. */}
                  {before !== null && before !== undefined && (
                    <>
                      <del className="text-muted">
                        <bdi>{fieldText(field, before, reading)}</bdi>
                      </del>{' '}
                    </>
                  )}
                  <ins className="no-underline">
                    <bdi>{fieldText(field, after, reading)}</bdi>
                  </ins>
                </dd>
              </div>
            ))}
          </dl>
          <p className="mt-2 text-muted">
            {words.audit.request}: <bdi dir="ltr">{row.requestId}</bdi>
          </p>
        </details>
      )}
    </article>
  )
}

function sentenceOf({ action, staff, subject }: AuditRow, { audit }: AdminPhrases): string {
  const who = staff === null ? audit.system : staff.name || audit.somebody
  const known = auditActions.find((candidate) => candidate === action)
  if (!known) return fill(audit.unknown, { who, action })
  return fill(audit.sentences[known], { who, whom: subject.name ?? audit.somebody })
}
