import { fill } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

/** A figure's file, fetched by the browser itself. */
export function CsvLink({ table, address }: { table: string; address: string }) {
  const { words } = useLanguage()
  return (
    <p className="mt-2 text-end">
      <a
        href={address}
        download
        aria-label={fill(words.stats.downloadNamed, { table })}
        className="inline-flex min-h-11 items-center"
      >
        {words.stats.download}
      </a>
    </p>
  )
}
