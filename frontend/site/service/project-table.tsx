import type { ReactNode } from 'react'
import type { ProductSummary } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { quantityText } from '../../i18n/quantity.ts'
import { siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import { Either } from '../../ui/either.tsx'

/** On a phone these stand below the project's name. */
const wideOnly = 'max-sm:hidden'

export function ProjectTable({ locale, projects }: { locale: Locale; projects: ProductSummary[] }) {
  const words = siteWords[locale].project
  const columns: [name: string, look: string][] = [
    [words.name, ''],
    [words.discipline, wideOnly],
    [words.capacity, ''],
    [words.client, wideOnly],
    [words.governorate, ''],
    [words.year, wideOnly],
  ]
  return (
    <table className="w-full border-collapse text-start">
      <caption className="sr-only">{siteWords[locale].service.table}</caption>
      <thead>
        <tr className="border-line border-b text-muted text-sm">
          {columns.map(([column, look]) => (
            <th key={column} scope="col" className={`${look} px-2 py-2 text-start font-normal`}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <ProjectRow key={project.id} locale={locale} project={project} />
        ))}
      </tbody>
    </table>
  )
}

function ProjectRow({ locale, project }: { locale: Locale; project: ProductSummary }) {
  const { delivery } = project
  if (!delivery) return null
  const { capacity, discipline, client, governorate, year } = delivery
  const cells: [text: ReactNode, look: string][] = [
    [discipline[locale], wideOnly],
    [
      capacity && <Either key="capacity" text={quantityText(capacity.value, capacity.unit, locale)} />,
      'whitespace-nowrap',
    ],
    [client[locale], wideOnly],
    [governorate[locale], ''],
    [String(year), wideOnly],
  ]
  return (
    <tr className="border-line border-b align-top">
      <th scope="row" className="px-2 py-3 text-start font-normal">
        <a href={paths.product(locale, project)}>{project.name[locale]}</a>
        <span className="block text-muted text-sm sm:hidden">
          <bdi>{discipline[locale]}</bdi> · <bdi>{client[locale]}</bdi> · <bdi>{year}</bdi>
        </span>
      </th>
      {cells.map(([text, look], column) => (
        <td key={`${project.id}-${String(column)}`} className={`${look} px-2 py-3`}>
          {text}
        </td>
      ))}
    </tr>
  )
}
