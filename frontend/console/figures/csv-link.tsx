import { fill } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

type CsvLinkProps = {
  table: string
  address: string
  /** Where it does not stand below the table alone. */
  named?: boolean
}

/** A figure's file, fetched by the browser itself. */
export function CsvLink({ table, address, named = false }: CsvLinkProps) {
  const { words } = useLanguage()
  const name = fill(words.stats.downloadNamed, { table })
  return (
    <p className="mt-2 text-end">
      <a href={address} download aria-label={name} className="inline-flex min-h-11 items-center">
        {named ? name : words.stats.download}
      </a>
    </p>
  )
}
