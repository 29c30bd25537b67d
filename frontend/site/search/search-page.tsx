import type { SearchResult } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'

export type SearchPageProps = { locale: Locale; query: string; results: SearchResult[] }

export function SearchPage({ locale, query, results }: SearchPageProps) {
  const words = siteWords[locale].search
  return (
    <>
      <h1 className="font-semibold text-3xl">{words.title}</h1>
      <search>
        <form action={paths.search(locale)} className="mt-6 max-w-2xl">
          <label htmlFor="q" className="mb-1 block">
            {words.label}
          </label>
          <div className="flex gap-2">
            <input
              id="q"
              name="q"
              type="search"
              defaultValue={query}
              maxLength={100}
              dir="auto"
              required
              className="control"
            />
            <Button type="submit">{words.submit}</Button>
          </div>
        </form>
      </search>
      {query !== '' && <Results locale={locale} query={query} results={results} />}
    </>
  )
}

function Results({ locale, query, results }: SearchPageProps) {
  const words = siteWords[locale].search
  if (results.length === 0) {
    return (
      <div role="status" className="mt-8">
        <p className="font-semibold">{words.none(query)}</p>
        <p className="mt-1 text-muted">{words.advice}</p>
        <p className="mt-4">
          <a href={paths.contact(locale)}>{siteWords[locale].home.ask}</a>
        </p>
      </div>
    )
  }
  return (
    <section aria-labelledby="results" className="mt-8">
      <h2 id="results" className="font-semibold text-xl">
        {words.results(results.length, query)}
      </h2>
      <ul className="mt-4 max-w-3xl">
        {results.map(({ kind, slug, name, path, excerpt }) => (
          <li key={`${kind} ${slug}`} className="border-line border-b py-4">
            <p className="text-muted text-sm">{words.kinds[kind]}</p>
            <h3 className="font-semibold">
              <a href={paths.below(locale, path)}>{name[locale]}</a>
            </h3>
            <p className="mt-1">{excerpt[locale]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
