import type { ProductSummary, Service } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { ProjectMap } from '../../drawings/map/project-map.tsx'
import { SystemDiagram } from '../../drawings/system/system-diagram.tsx'
import { drawingWords, siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { Breadcrumb } from '../frame/breadcrumb.tsx'
import { Section } from '../frame/section.tsx'
import { ProductCards } from '../product/product-cards.tsx'
import { filtersOf, narrowed, readChosen } from './filter.ts'
import { Filtered, FilterForm } from './filter-form.tsx'
import { ProjectTable } from './project-table.tsx'

export type ServicePageProps = {
  locale: Locale
  service: Service
  /** The query of the page's address: what the list is narrowed by. */
  search: URLSearchParams
}

export function ServicePage({ locale, service, search }: ServicePageProps) {
  const all = service.products
  const filters = filtersOf(all, readChosen(search), locale)
  const listed = narrowed(all, filters)
  const path = paths.service(locale, service.slug)
  return (
    <>
      <Breadcrumb locale={locale} crumbs={[]} />
      <p className="text-muted">{service.category[locale]}</p>
      <h1 className="font-semibold text-3xl">{service.title[locale]}</h1>
      <p className="mt-4 max-w-3xl">{service.description[locale]}</p>
      {all.some(isEquipment) && (
        <Section id="system" title={drawingWords[locale].system.heading}>
          <SystemDiagram locale={locale} products={all} />
        </Section>
      )}
      <div className="mt-10">
        {filters.length > 0 && <FilterForm locale={locale} filters={filters} path={path} />}
      </div>
      <div id="list">
        <Filtered locale={locale} filters={filters} path={path} found={listed.length} all={all.length} />
        <Equipment locale={locale} equipment={listed.filter(isEquipment)} />
        <Projects locale={locale} projects={listed.filter(({ kind }) => kind === 'project')} />
      </div>
    </>
  )
}

function isEquipment({ kind }: ProductSummary): boolean {
  return kind === 'equipment'
}

function Equipment({ locale, equipment }: { locale: Locale; equipment: ProductSummary[] }) {
  if (equipment.length === 0) return null
  return (
    <Section id="products" title={siteWords[locale].service.equipment}>
      <form action={paths.compare(locale)}>
        <ProductCards locale={locale} products={equipment} withBoxes />
        <Button type="submit" variant="secondary" className="mt-4">
          {siteWords[locale].compare.submit}
        </Button>
      </form>
    </Section>
  )
}

function Projects({ locale, projects }: { locale: Locale; projects: ProductSummary[] }) {
  if (projects.length === 0) return null
  return (
    <Section id="projects" title={siteWords[locale].service.projects}>
      <div className="mb-6">
        <ProjectMap locale={locale} projects={projects} />
      </div>
      <ProjectTable locale={locale} projects={projects} />
    </Section>
  )
}
