import type { ErasureContent } from '#contract/admin/privacy.ts'
import { counted, dayText, fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'

type ElsewhereProps = { content: ErasureContent; erasedAt: string }

/** What was done outside the tables, and where this system cannot reach. */
export function Elsewhere({ content: { files, logs, backupsKept }, erasedAt }: ElsewhereProps) {
  const { words, locale } = useLanguage()
  const { certificate: phrases } = words.privacy
  const until = new Date(new Date(erasedAt).getTime() + backupsKept * 24 * 60 * 60_000).toISOString()
  const places = [
    files === null ? phrases.pending : phrases.files[files.treatment],
    ...(files && files.found > 0 ? [counted(phrases.mentions, files.found, locale)] : []),
    ...(files === null ? [] : [logsText()]),
    phrases.caches,
    fill(counted(phrases.backups, backupsKept, locale), { day: dayText(until, locale) }),
    phrases.mail,
  ]
  return (
    <ul className="grid max-w-prose list-disc gap-2 ps-5">
      {places.map((place) => (
        <li key={place}>{place}</li>
      ))}
    </ul>
  )

  function logsText(): string {
    if (logs === null) return phrases.logsUnknown
    if (logs.files === 0) return phrases.logsNone
    return logs.found > 0 ? phrases.logsFound : counted(phrases.logs, logs.files, locale)
  }
}
