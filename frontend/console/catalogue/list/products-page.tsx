import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { type ProductList, type ProductListRow, productNeeds } from '#contract/admin/product.ts'
import { publicationStates } from '#contract/catalogue.ts'
import { locales } from '#contract/locale.ts'
import { createProduct, readProducts } from '../../../api/catalogue.ts'
import type { Answer } from '../../../api/request.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { loaded } from '../../answers.ts'
import { formText } from '../../form-text.ts'
import { FilterForm } from '../../frame/filter-form.tsx'
import { Page } from '../../frame/page.tsx'
import { counted, fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { productPath } from '../../paths.ts'
import { mayEditCatalogue } from '../../permissions.ts'
import { useStaff } from '../../session.ts'
import { NewProductPanel } from './new-product.tsx'

type Loaded = ProductList & { filter: Record<string, string> }

const filterNames = ['q', 'service', 'kind', 'state', 'needs']

export async function loadProducts({ request, url }: LoaderFunctionArgs): Promise<Loaded> {
  const list = loaded(await readProducts(url.searchParams, request.signal), url)
  const filter = filterNames.map((name) => [name, url.searchParams.get(name) ?? ''])
  return { ...list, filter: Object.fromEntries(filter) }
}

export async function addProduct({ request }: ActionFunctionArgs): Promise<Answer<unknown> | Response> {
  const form = await request.formData()
  const answer = await createProduct({
    kind: formText(form, 'kind') === 'project' ? 'project' : 'equipment',
    serviceId: Number(formText(form, 'service')),
    slug: formText(form, 'slug'),
    name: { en: formText(form, 'en'), ar: formText(form, 'ar') },
  })
  return answer.ok ? redirect(productPath(answer.value.id)) : answer
}

export function ProductsPage() {
  const { words, locale } = useLanguage()
  const { products, services } = useLoaderData<Loaded>()
  return (
    <Page title={words.products.title}>
      <ProductFilter />
      <p role="status" className="my-3 text-muted">
        {products.length === 0
          ? words.products.nothing
          : counted(words.products.total, products.length, locale)}
      </p>
      <ul className="mb-6 grid gap-2">
        {products.map((product) => (
          <li key={product.id}>
            <ProductCard product={product} />
          </li>
        ))}
      </ul>
      {mayEditCatalogue(useStaff().role) && <NewProductPanel services={services} />}
    </Page>
  )
}

function ProductFilter() {
  const { words: all, locale } = useLanguage()
  const words = all.products
  const { services, filter } = useLoaderData<Loaded>()
  const any = { value: '', label: all.any }
  return (
    <FilterForm values={filter} label={all.filter}>
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-6">
        <Field
          type="search"
          name="q"
          label={words.search}
          placeholder={words.searchHint}
          defaultValue={filter['q']}
          maxLength={100}
        />
        <SelectField
          name="service"
          label={words.service}
          defaultValue={filter['service']}
          options={[any, ...services.map(({ id, title }) => ({ value: String(id), label: title[locale] }))]}
        />
        <SelectField
          name="kind"
          label={words.kind}
          defaultValue={filter['kind']}
          options={[
            any,
            ...(['equipment', 'project'] as const).map((value) => ({ value, label: words.kinds[value] })),
          ]}
        />
        <SelectField
          name="state"
          label={words.state}
          defaultValue={filter['state']}
          options={[any, ...publicationStates.map((value) => ({ value, label: words.states[value] }))]}
        />
        <SelectField
          name="needs"
          label={words.needs}
          defaultValue={filter['needs']}
          options={[any, ...productNeeds.map((value) => ({ value, label: words.needed[value] }))]}
        />
        <Button type="submit" className="min-h-11">
          {words.show}
        </Button>
      </div>
    </FilterForm>
  )
}

function ProductCard({ product }: { product: ProductListRow }) {
  const { words: all, locale } = useLanguage()
  const words = all.products
  const { name, code, kind, states, scores, stale } = product
  return (
    <article className="grid gap-2 rounded border border-line bg-surface p-3 sm:grid-cols-[1fr_auto_auto] sm:items-center sm:gap-6">
      <div className="min-w-0">
        <Link to={productPath(product.id)} className="font-semibold wrap-anywhere">
          {name[locale] || name[locale === 'en' ? 'ar' : 'en']}
        </Link>
        <p className="text-sm text-muted">
          {words.kinds[kind]} {code !== null && <bdi dir="ltr">{code}</bdi>}
        </p>
      </div>
      {locales.map((one) => (
        <p key={one} className="flex flex-wrap items-center gap-2 text-sm sm:w-56">
          <span className="font-semibold">{words.languages[one]}</span>
          <Badge tone={states[one] === 'published' ? 'good' : states[one] === 'draft' ? 'attention' : 'bad'}>
            {words.states[states[one]]}
          </Badge>
          <span className="text-muted">{fill(words.complete, { score: String(scores[one]) })}</span>
          {stale[one] > 0 && <Badge tone="attention">{counted(words.stale, stale[one], locale)}</Badge>}
        </p>
      ))}
    </article>
  )
}
