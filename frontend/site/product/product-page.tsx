import type { ReactNode } from 'react'
import type { Product } from '#contract/catalogue.ts'
import type { Locale, Localized } from '#contract/locale.ts'
import { hasDrawing, ProductDrawing } from '../../drawings/product/product-drawing.tsx'
import { drawingWords, siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import { Breadcrumb, serviceCrumb } from '../frame/breadcrumb.tsx'
import { Section } from '../frame/section.tsx'
import { ProductCards } from './product-cards.tsx'
import { SpecificationTables } from './specification-tables.tsx'

/** `children` is the form that asks for the datasheet. */
export type ProductPageProps = { locale: Locale; product: Product; children: ReactNode }

export function ProductPage({ locale, product, children }: ProductPageProps) {
  const words = siteWords[locale].product
  const { service, datasheet } = product
  return (
    <>
      <Breadcrumb locale={locale} crumbs={[serviceCrumb(locale, service)]} />
      <h1 className="font-semibold text-3xl">{product.name[locale]}</h1>
      {product.code !== null && (
        <p className="mt-1 text-muted">
          {words.code}: <bdi>{product.code}</bdi>
        </p>
      )}
      <p className="mt-4 max-w-3xl text-lg">{product.summary[locale]}</p>
      <p className="mt-4">
        <a href={paths.contact(locale, product.slug)} className="button-link">
          {words.ask}
        </a>
      </p>
      <Warnings locale={locale} warnings={product.warnings} />
      {hasDrawing(product.slug) && (
        <Section id="drawing" title={drawingWords[locale].title}>
          <ProductDrawing locale={locale} product={product} />
        </Section>
      )}
      {product.specifications.length > 0 && (
        <Section id="specifications" title={words.specifications}>
          <SpecificationTables locale={locale} specifications={product.specifications} />
        </Section>
      )}
      <div className="grid gap-x-10 lg:grid-cols-3">
        <TextList locale={locale} id="applications" title={words.applications} texts={product.applications} />
        <TextList locale={locale} id="components" title={words.components} texts={product.components} />
        <TextList locale={locale} id="media" title={words.media} texts={product.media} />
      </div>
      <Maintenance locale={locale} product={product} />
      {datasheet && (
        <Section id="datasheet" title={words.datasheet}>
          <p className="mb-4">{words.datasheetText(datasheet.revision, datasheet.date)}</p>
          {children}
        </Section>
      )}
      {product.related.length > 0 && (
        <Section id="related" title={words.related}>
          <ProductCards locale={locale} products={product.related} />
        </Section>
      )}
    </>
  )
}

function Warnings({ locale, warnings }: { locale: Locale; warnings: Localized[] }) {
  if (warnings.length === 0) return null
  return (
    <section aria-labelledby="warnings" className="mt-8 border-attention border-s-4 bg-surface p-4">
      <h2 id="warnings" className="font-semibold">
        {siteWords[locale].product.warnings}
      </h2>
      <ul className="mt-2 list-disc space-y-1 ps-5">
        {warnings.map((warning) => (
          <li key={warning.en}>{warning[locale]}</li>
        ))}
      </ul>
    </section>
  )
}

type ListProps = { locale: Locale; id: string; title: string; texts: Localized[] }

function TextList({ locale, id, title, texts }: ListProps) {
  if (texts.length === 0) return null
  return (
    <Section id={id} title={title}>
      <ul className="list-disc space-y-1 ps-5">
        {texts.map((text) => (
          <li key={text.en}>{text[locale]}</li>
        ))}
      </ul>
    </Section>
  )
}

function Maintenance({ locale, product }: { locale: Locale; product: Product }) {
  const words = siteWords[locale].product
  if (product.maintenance.length === 0) return null
  return (
    <Section id="maintenance" title={words.maintenance}>
      <table className="w-full max-w-3xl border-collapse">
        <thead>
          <tr className="border-line border-b text-muted text-sm">
            <th scope="col" className="py-2 pe-4 text-start font-normal">
              {words.interval}
            </th>
            <th scope="col" className="py-2 text-start font-normal">
              {words.task}
            </th>
          </tr>
        </thead>
        <tbody>
          {product.maintenance.map(({ interval, task }) => (
            <tr key={`${interval.en} ${task.en}`} className="border-line border-b align-top">
              <th scope="row" className="whitespace-nowrap py-2 pe-4 text-start font-normal">
                {interval[locale]}
              </th>
              <td className="py-2">{task[locale]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
