import { defineMiddleware } from 'astro:middleware'
import type { Product, Service } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import type { SiteData } from '#contract/site.ts'

/** In development only: pages get what the back end would hand over, asked from a running one. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  if (import.meta.env.DEV) Object.assign(locals, await remoteSiteData(import.meta.env.API_URL))
  return next()
})

async function remoteSiteData(api: string): Promise<SiteData> {
  const { company } = await import('#catalogue/company.ts')
  const get = async (path: string) => {
    const answer = await fetch(`${api}${path}`)
    return answer.ok ? answer.json() : undefined
  }
  const product = async (slug: string, locale: Locale) => {
    const found: Product | undefined = await get(`/api/products/${encodeURIComponent(slug)}`)
    return found?.languages.includes(locale) ? found : undefined
  }
  return {
    publicUrl: api,
    company,
    video: null,
    catalogue: {
      services: async (locale) =>
        ((await get('/api/services')) as Service[]).map((one) => shownIn(one, locale)),
      service: async (idOrSlug, locale) => {
        const found: Service | undefined = await get(`/api/services/${encodeURIComponent(idOrSlug)}`)
        return found && shownIn(found, locale)
      },
      product,
      // The address of a former slug leads on by itself.
      productNamed: product,
      presentSlug: async () => undefined,
      search: async (query, locale) =>
        (await get(`/api/search?${new URLSearchParams({ q: query, locale })}`))?.results ?? [],
    },
  }
}

function shownIn(service: Service, locale: Locale): Service {
  return { ...service, products: service.products.filter(({ languages }) => languages.includes(locale)) }
}
