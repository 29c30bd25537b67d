import { type Specification, specificationGroups } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { quantityText } from '../../i18n/quantity.ts'
import { catalogueWords, siteWords } from '../../i18n/words.ts'
import { Either } from '../../ui/either.tsx'

type TablesProps = { locale: Locale; specifications: Specification[] }

/** One table for each group that has rows, in the order in which datasheets print them. */
export function SpecificationTables({ locale, specifications }: TablesProps) {
  const { groups } = catalogueWords[locale]
  return (
    <>
      <ConversionNote locale={locale} />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        {specificationGroups
          .map((group) => ({ group, rows: specifications.filter((row) => row.group === group) }))
          .filter(({ rows }) => rows.length > 0)
          .map(({ group, rows }) => (
            <GroupTable key={group} locale={locale} title={groups[group]} rows={rows} />
          ))}
      </div>
    </>
  )
}

/** For readers of US units only. */
export function ConversionNote({ locale }: { locale: Locale }) {
  return <p className="mb-4 hidden text-muted us:block">{siteWords[locale].units.converted}</p>
}

function GroupTable({ locale, title, rows }: { locale: Locale; title: string; rows: Specification[] }) {
  const words = siteWords[locale].product
  return (
    <table className="w-full border-collapse self-start">
      <caption className="pb-1 text-start font-semibold text-accent">{title}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{words.property}</th>
          <th scope="col">{words.value}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, value, unit, note }) => (
          <tr key={label.en} className="border-line border-b align-top">
            <th scope="row" className="w-1/2 py-2 pe-4 text-start font-normal text-muted">
              {label[locale]}
            </th>
            <td className="py-2">
              <Either text={quantityText(value, unit, locale)} />
              {note && <span className="block text-muted text-sm">{note[locale]}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
