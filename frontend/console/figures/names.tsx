import { useLanguage } from '../language/language.tsx'

/** How the server names what has no name of its own: views without a referrer, from our own pages, and what is beyond a day's limit. */
const direct = 'direct'
const internal = 'internal'
const others = '*'

export function SourceName({ source }: { source: string }) {
  const { stats } = useLanguage().words
  if (source === direct) return stats.direct
  if (source === internal) return stats.internal
  return source === others ? stats.others : <Technical text={source} />
}

export function PageName({ page }: { page: string }) {
  const { stats } = useLanguage().words
  return page === others ? stats.others : <Technical text={page} />
}

/** It has no spaces: on a narrow screen it breaks anywhere. */
function Technical({ text }: { text: string }) {
  return (
    <bdi dir="ltr" className="wrap-anywhere">
      {text}
    </bdi>
  )
}
