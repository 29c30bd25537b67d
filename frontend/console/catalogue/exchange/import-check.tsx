import type { Difference, ImportFault, ImportResult } from '#contract/admin/exchange.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { counted, fill, numberText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'

type Check = Extract<ImportResult, { step: 'check' }>

/** What a table would change, or why it cannot be taken. */
export function ImportCheck({ result }: { result: Check }) {
  const { words, locale } = useLanguage()
  const { exchange } = words
  const { counts, products, faultCount, faults } = result
  if (faultCount > 0) {
    return (
      <>
        <Notice tone="bad">{counted(exchange.faulty, faultCount, locale)}</Notice>
        {faultCount > faults.length && (
          <p>{fill(exchange.first, { count: numberText(faults.length, locale) })}</p>
        )}
        <Faults faults={faults} />
      </>
    )
  }
  if (products.length === 0) return <p>{exchange.nothingChanges}</p>
  const told = (['new', 'changed', 'unchanged'] as const).filter((name) => counts[name] > 0)
  const shown = products.reduce((sum, { differences }) => sum + differences.length, 0)
  return (
    <>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {told.map((name) => (
          <li key={name}>{counted(exchange[name], counts[name], locale)}</li>
        ))}
      </ul>
      {shown < result.differenceCount && <p className="text-muted">{exchange.onlySome}</p>}
      {products.map(({ slug, isNew, differences }) => (
        <section key={slug} aria-label={slug} className="grid gap-2">
          <h3 className="font-semibold">
            <bdi dir="ltr">{slug}</bdi> {isNew && <Badge tone="attention">{exchange.isNew}</Badge>}
          </h3>
          <Differences differences={differences} />
        </section>
      ))}
    </>
  )
}

function Faults({ faults }: { faults: ImportFault[] }) {
  const { words, locale } = useLanguage()
  const { exchange } = words
  return (
    <ul className="grid max-w-prose gap-2">
      {faults.map(({ row, column, rule }) => (
        <li key={`${row} ${column} ${rule}`} className="border-s-4 border-bad ps-3">
          <p className="text-sm text-muted">
            {row > 0 && `${exchange.row} ${numberText(row, locale)}`}
            {row > 0 && column !== '' && ' · '}
            {column !== '' && (
              <>
                {exchange.column} <bdi dir="ltr">{column}</bdi>
              </>
            )}
          </p>
          {/* A page that stood open does not know the rules of a new release. */}
          <p>{exchange.rules[rule] ?? exchange.unknownRule}</p>
        </li>
      ))}
    </ul>
  )
}

function Differences({ differences }: { differences: Difference[] }) {
  const { words, locale } = useLanguage()
  const { exchange } = words
  return (
    <ul className="grid gap-3">
      {differences.map(({ field, number, change, cells }) => (
        <li key={`${field} ${number} ${change}`} className="rounded border border-line p-3">
          <p className="mb-1 text-sm">
            <span className="font-semibold">
              {exchange.fields[field]} {number !== null && numberText(number, locale)}
            </span>{' '}
            <span className="text-muted">({exchange.changes[change]})</span>
          </p>
          <dl className="grid gap-1">
            {cells.map(({ column, before, after }) => (
              <div key={column} className="grid gap-x-3 sm:grid-cols-[6rem_1fr]">
                <dt className="text-sm text-muted">
                  <bdi dir="ltr">{column}</bdi>
                </dt>
                <dd className="min-w-0 wrap-anywhere">
                  {before !== '' && (
                    <del dir="auto" className="block text-muted">
                      {before}
                    </del>
                  )}
                  {after !== '' && (
                    <ins dir="auto" className="block no-underline">
                      {after}
                    </ins>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
