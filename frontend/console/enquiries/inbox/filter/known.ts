/** What can be chosen from in the filter beside fixed words; kept while the inbox is open. */
import { type LoaderFunctionArgs, useRouteLoaderData } from 'react-router'
import type { Colleague, Colleagues } from '#contract/admin/enquiries/desk.ts'
import type { SavedView } from '#contract/admin/enquiries/views.ts'
import type { Product } from '#contract/catalogue.ts'
import { readCatalogue } from '../../../../api/enquiries/answering.ts'
import { readColleagues } from '../../../../api/enquiries/desk.ts'
import { readViews } from '../../../../api/enquiries/views.ts'
import { inboxRouteId } from '../../../paths.ts'

export type Known = {
  people: Colleagues['people']
  formerOwners: Colleague[]
  products: Pick<Product, 'slug' | 'name'>[]
  views: SavedView[]
}

/** The inbox can be read without what cannot be had now. */
export async function loadKnown({ request: { signal } }: LoaderFunctionArgs): Promise<Known> {
  const [people, catalogue, views] = await Promise.all([
    readColleagues(signal),
    readCatalogue(signal),
    readViews(signal),
  ])
  const services = catalogue.ok ? catalogue.value : []
  return {
    people: people.ok ? people.value.people : [],
    formerOwners: (people.ok && people.value.formerOwners) || [],
    products: services
      .flatMap(({ products }) => products)
      .filter(({ kind }) => kind === 'equipment')
      .map(({ slug, name }) => ({ slug, name })),
    views: views.ok ? views.value.views : [],
  }
}

export function useKnown(): Known {
  return useRouteLoaderData<Known>(inboxRouteId) ?? { people: [], formerOwners: [], products: [], views: [] }
}
