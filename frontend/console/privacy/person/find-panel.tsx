import { type SubmitEvent, useState } from 'react'
import type { useFetcher } from 'react-router'
import { longest } from '#contract/enquiry-limits.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { counted } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { type Search, soughtIn } from '../privacy-actions.ts'
import { rowsOf } from './counts.ts'

/** Asks for whom, and says how much there is. */
export function FindPanel({ search }: { search: ReturnType<typeof useFetcher<Search>> }) {
  const { words } = useLanguage()
  const { find } = words.privacy
  const [isEmpty, setEmpty] = useState(false)
  const failure = search.data?.answer.ok === false ? search.data.answer.failure : undefined
  const faults = failure?.errors?.map(({ field }) => field) ?? []
  function check(event: SubmitEvent<HTMLFormElement>) {
    const nothing = Object.keys(soughtIn(new FormData(event.currentTarget))).length === 0
    setEmpty(nothing)
    if (nothing) event.preventDefault()
  }
  return (
    <Panel title={find.title}>
      <p className="mb-3 max-w-prose text-muted text-sm">{find.hint}</p>
      <search.Form method="post" role="search" onSubmit={check} className="grid max-w-3xl gap-3">
        <input type="hidden" name="intent" value="find" />
        <div className="grid gap-3 sm:grid-cols-2">
          <Field
            label={find.email}
            name="email"
            inputMode="email"
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            maxLength={longest.email}
            error={faults.includes('email') ? find.badEmail : undefined}
          />
          <Field
            label={find.phone}
            name="phone"
            type="tel"
            dir="ltr"
            autoComplete="off"
            maxLength={longest.phone}
            error={faults.includes('phone') ? find.badPhone : undefined}
          />
        </div>
        <div>
          <Button type="submit">{find.submit}</Button>
        </div>
      </search.Form>
      <p role="status" className="mt-3 empty:hidden">
        <Outcome search={search} isEmpty={isEmpty} />
      </p>
      {search.state === 'idle' && failure && faults.length === 0 && <FailureNotice failure={failure} />}
    </Panel>
  )
}

function Outcome({
  search: { state, data },
  isEmpty,
}: {
  search: Pick<ReturnType<typeof useFetcher<Search>>, 'state' | 'data'>
  isEmpty: boolean
}) {
  const { words, locale } = useLanguage()
  const { find, found } = words.privacy
  if (isEmpty) return find.either
  if (state !== 'idle') return find.searching
  if (!data?.answer.ok) return null
  const rows = rowsOf(data.answer.value.stores)
  return rows === 0 ? found.nothing : counted(found.total, rows, locale)
}
