import type { Product } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { quantityText } from '../../i18n/quantity.ts'
import { siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import { Either } from '../../ui/either.tsx'
import { Breadcrumb, serviceCrumb } from '../frame/breadcrumb.tsx'
import { type Fact, Facts } from '../frame/facts.tsx'
import { Section } from '../frame/section.tsx'
import { ProductCards } from '../product/product-cards.tsx'

export function ProjectPage({ locale, project }: { locale: Locale; project: Product }) {
  const words = siteWords[locale].project
  const { service } = project
  return (
    <>
      <Breadcrumb locale={locale} crumbs={[serviceCrumb(locale, service)]} />
      <h1 className="font-semibold text-3xl">{project.name[locale]}</h1>
      <p className="mt-4 max-w-3xl text-lg">{project.summary[locale]}</p>
      <div className="mt-8 max-w-3xl">
        <Facts facts={factsOf(project, locale)} />
      </div>
      <p className="mt-8">
        <a href={paths.contact(locale, project.slug)} className="button-link">
          {words.ask}
        </a>
      </p>
      {project.related.length > 0 && (
        <Section id="related" title={words.related}>
          <ProductCards locale={locale} products={project.related} />
        </Section>
      )}
    </>
  )
}

function factsOf({ delivery }: Product, locale: Locale): Fact[] {
  const words = siteWords[locale].project
  if (!delivery) return []
  const { capacity, quantity, scope } = delivery
  const separator = locale === 'ar' ? '، ' : ', '
  return [
    [words.plantType, delivery.plantType[locale]],
    [words.discipline, delivery.discipline[locale]],
    [words.scope, scope.map((part) => part[locale]).join(separator)],
    [
      words.capacity,
      capacity && <Either key="capacity" text={quantityText(capacity.value, capacity.unit, locale)} />,
    ],
    [words.quantity, quantity === null ? null : String(quantity)],
    [words.client, delivery.client[locale]],
    [words.place, delivery.place[locale]],
    [words.governorate, delivery.governorate[locale]],
    [words.year, String(delivery.year)],
  ]
}
