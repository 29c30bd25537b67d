import type { ProductSummary, Service } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { specificationText } from '#locales/specification.ts'
import { ProjectMap } from '../../drawings/map/project-map.tsx'
import { SystemDiagram } from '../../drawings/system/system-diagram.tsx'
import { drawingWords, siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
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
          <ProductCards locale={locale} products={equipment} />
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

function ProjectTable({ locale, projects }: { locale: Locale; projects: ProductSummary[] }) {
  const words = siteWords[locale].project
  const columns = [words.name, words.discipline, words.capacity, words.client, words.governorate, words.year]
  return (
    // The links in the first column let the keyboard into the region that scrolls.
    <section aria-label={siteWords[locale].service.table} className="overflow-x-auto">
      <table className="w-full min-w-160 border-collapse text-start">
        <thead>
          <tr className="border-line border-b text-muted text-sm">
            {columns.map((column) => (
              <th key={column} scope="col" className="px-2 py-2 text-start font-normal">
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
    </section>
  )
}

function ProjectRow({ locale, project }: { locale: Locale; project: ProductSummary }) {
  const { delivery } = project
  if (!delivery) return null
  const { capacity, discipline, client, governorate, year } = delivery
  const cells = [
    discipline[locale],
    capacity ? specificationText(capacity.value, capacity.unit, locale) : '',
    client[locale],
    governorate[locale],
    String(year),
  ]
  return (
    <tr className="border-line border-b align-top">
      <th scope="row" className="px-2 py-3 text-start font-normal">
        <a href={paths.product(locale, project)}>{project.name[locale]}</a>
      </th>
      {cells.map((cell, column) => (
        <td key={`${project.id}-${String(column)}`} className="px-2 py-3 [&:nth-child(3)]:whitespace-nowrap">
          {cell}
        </td>
      ))}
    </tr>
  )
}
