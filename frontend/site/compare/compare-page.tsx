import type { Product } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { catalogueWords, siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import { Either } from '../../ui/either.tsx'
import { Breadcrumb } from '../frame/breadcrumb.tsx'
import { ConversionNote } from '../product/specification-tables.tsx'
import type { Missing } from './chosen-products.ts'
import { type ComparedGroup, type ComparedRow, compare } from './comparison.ts'
import { MissingNotice } from './missing-notice.tsx'

/** Two to four products side by side. */
export type ComparePageProps = {
  locale: Locale
  products: Product[]
  missing: Missing
  /** Where products are chosen. */
  listPath: string
}

export function ComparePage({ locale, products, missing, listPath }: ComparePageProps) {
  const words = siteWords[locale].compare
  const isEnough = products.length > 1
  return (
    <>
      <Breadcrumb locale={locale} crumbs={[{ href: listPath, label: siteWords[locale].service.equipment }]} />
      <h1 className="font-semibold text-3xl">{words.title}</h1>
      <p className="mt-4 max-w-3xl">{isEnough ? words.lead : words.tooFew}</p>
      <div className="mt-6 max-w-3xl">
        <MissingNotice locale={locale} missing={missing} />
      </div>
      {isEnough && <Comparison locale={locale} products={products} />}
      <p className="mt-8">
        <a href={`${listPath}#products`} className="button-link">
          {words.choose}
        </a>
      </p>
    </>
  )
}

function Comparison({ locale, products }: { locale: Locale; products: Product[] }) {
  const words = siteWords[locale].compare
  return (
    // The links in the first row let the keyboard into the region that scrolls.
    <section aria-label={words.title} className="mt-8 overflow-x-auto">
      <ConversionNote locale={locale} />
      <table className="w-full border-collapse text-start">
        <thead>
          <tr className="border-line border-b align-bottom">
            <th scope="col" className="sticky start-0 bg-page px-2 py-3 text-start font-normal text-muted">
              {siteWords[locale].product.property}
            </th>
            {products.map((product) => (
              <th key={product.slug} scope="col" className="min-w-40 px-2 py-3 text-start">
                <a href={paths.product(locale, product)}>{product.name[locale]}</a>
                {products.length > 2 && (
                  <a
                    href={paths.compare(
                      locale,
                      products.filter((other) => other !== product).map(({ slug }) => slug),
                    )}
                    aria-label={words.removeNamed(product.name[locale])}
                    className="mt-1 block py-1 font-normal text-sm"
                  >
                    {words.remove}
                  </a>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {compare(products, locale).map((group) => (
          <GroupRows key={group.group} locale={locale} columns={products.length + 1} group={group} />
        ))}
      </table>
    </section>
  )
}

type GroupProps = { locale: Locale; columns: number; group: ComparedGroup }

function GroupRows({ locale, columns, group: { group, rows } }: GroupProps) {
  return (
    <tbody>
      <tr>
        <th
          scope="rowgroup"
          colSpan={columns}
          className="px-2 pt-6 pb-1 text-start font-semibold text-accent"
        >
          <span className="sticky start-2">{catalogueWords[locale].groups[group]}</span>
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.label} locale={locale} row={row} />
      ))}
    </tbody>
  )
}

function Row({ locale, row: { label, values, differs } }: { locale: Locale; row: ComparedRow }) {
  const words = siteWords[locale].compare
  return (
    <tr className={`border-line border-b align-top ${differs ? 'bg-hover' : ''}`}>
      <th
        scope="row"
        // The name of a row stays in sight while its values are scrolled.
        className={`sticky start-0 min-w-36 px-2 py-2 text-start font-normal text-muted ${differs ? 'bg-hover' : 'bg-page'}`}
      >
        {label}
        {differs && (
          <span className="ms-2 inline-block rounded border border-accent px-1.5 text-accent text-xs">
            {words.differs}
          </span>
        )}
      </th>
      {values.map((value, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is a product, and its place does not change
        <td key={column} className="px-2 py-2">
          {value ? <Either text={value} /> : <span className="text-muted">{words.notStated}</span>}
        </td>
      ))}
    </tr>
  )
}
