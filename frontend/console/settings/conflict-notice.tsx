import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { fieldName, fieldText } from '../fields/field-text.ts'
import { useLanguage } from '../language/language.tsx'

type ConflictNoticeProps = {
  mine: object
  theirs: object
  saveMine: () => void
  takeTheirs: () => void
}

/** Two people have set the same: both states of each field in which they differ, beside each other, to choose from. */
export function ConflictNotice({ mine, theirs, saveMine, takeTheirs }: ConflictNoticeProps) {
  const { words, locale } = useLanguage()
  const { conflict } = words.settings
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  const others = theirs as Record<string, unknown>
  const reading = { words, locale }
  const contested = Object.entries(mine).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(others[field]),
  )
  return (
    <div
      ref={place}
      tabIndex={-1}
      role="alert"
      className="grid gap-3 rounded border border-line border-s-4 border-s-attention p-4 outline-none"
    >
      <p className="font-semibold">{conflict.title}</p>
      <p>{contested.length === 0 ? conflict.same : conflict.intro}</p>
      {contested.map(([field, value]) => (
        <section key={field} className="border-line border-t pt-3">
          <h3 className="mb-1 font-semibold text-sm">{fieldName(field, reading)}</h3>
          <dl className="grid gap-3 sm:grid-cols-2">
            <Version title={conflict.yours}>{fieldText(field, value, reading)}</Version>
            <Version title={conflict.theirs}>{fieldText(field, others[field], reading)}</Version>
          </dl>
        </section>
      ))}
      <div className="flex flex-wrap gap-3">
        <Button onClick={saveMine}>{conflict.saveMine}</Button>
        <Button variant="secondary" onClick={takeTheirs}>
          {conflict.takeTheirs}
        </Button>
      </div>
    </div>
  )
}

function Version({ title, children }: { title: string; children: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted text-sm">{title}</dt>
      <dd className="wrap-anywhere">
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}
