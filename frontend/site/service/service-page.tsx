import type { ReactNode } from 'react'
import type { ProductSummary, Service } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { ProjectMap } from '../../drawings/map/project-map.tsx'
import { SystemDiagram } from '../../drawings/system/system-diagram.tsx'
import { quantityText } from '../../i18n/quantity.ts'
import { drawingWords, siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { Either } from '../../ui/either.tsx'
import { Breadcrumb } from '../frame/breadcrumb.tsx'
import { Section } from '../frame/section.tsx'
import { ProductCards } from '../product/product-cards.tsx'

export function ServicePage({ locale, service }: { locale: Locale; service: Service }) {
  const words = siteWords[locale].service
  const equipment = service.products.filter(({ kind }) => kind === 'equipment')
  const projects = service.products.filter(({ kind }) => kind === 'project')
  return (
    <>
      <Breadcrumb locale={locale} crumbs={[]} />
      <p className="text-muted">{service.category[locale]}</p>
      <h1 className="font-semibold text-3xl">{service.title[locale]}</h1>
      <p className="mt-4 max-w-3xl">{service.description[locale]}</p>
      {equipment.length > 0 && (
        <Section id="system" title={drawingWords[locale].system.heading}>
          <SystemDiagram locale={locale} products={equipment} />
        </Section>
      )}
      {equipment.length > 0 && (
        <Section id="products" title={words.equipment}>
          <form action={paths.compare(locale)}>
            <ProductCards locale={locale} products={equipment} withBoxes />
            <Button type="submit" variant="secondary" className="mt-4">
              {siteWords[locale].compare.submit}
            </Button>
          </form>
        </Section>
      )}
      {projects.length > 0 && (
        <Section id="projects" title={words.projects}>
          <div className="mb-6">
            <ProjectMap locale={locale} projects={projects} />
          </div>
          <ProjectTable locale={locale} projects={projects} />
        </Section>
      )}
    </>
  )
}

/** On a phone these stand below the project's name. */
const wideOnly = 'max-sm:hidden'

function ProjectTable({ locale, projects }: { locale: Locale; projects: ProductSummary[] }) {
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
