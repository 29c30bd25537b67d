import type { ConsentEntry } from '#contract/admin/privacy.ts'
import { Badge } from '../../../ui/badge.tsx'
import { fill, timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'

/** The history of an address's consent, newest first: what was said, when, where, and to which text. */
export function ConsentList({ consents }: { consents: ConsentEntry[] }) {
  const { words, locale } = useLanguage()
  const { consent } = words.privacy
  return (
    <ol className="divide-y divide-line">
      {consents.map(({ address, state, textVersion, at, source }) => (
        <li key={`${address} ${at} ${state}`} className="grid gap-1 py-2">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Badge tone={state === 'given' ? 'good' : 'neutral'}>{consent.states[state]}</Badge>
            <time dateTime={at}>{timeText(at, locale)}</time>
          </p>
          <p className="text-muted text-sm wrap-anywhere">
            {consent.sources[source]}
            {state === 'given' &&
              ` · ${textVersion === null ? consent.unknownText : fill(consent.text, { version: textVersion })}`}
            {' · '}
            <bdi>{address}</bdi>
          </p>
        </li>
      ))}
    </ol>
  )
}
