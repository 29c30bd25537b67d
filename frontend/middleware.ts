import { defineMiddleware } from 'astro:middleware'
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
  return {
    publicUrl: api,
    company,
    video: null,
    catalogue: {
      services: () => get('/api/services'),
      service: (idOrSlug) => get(`/api/services/${encodeURIComponent(idOrSlug)}`),
      product: (slug) => get(`/api/products/${encodeURIComponent(slug)}`),
      presentSlug: async () => undefined,
      search: async (query) => (await get(`/api/search?q=${encodeURIComponent(query)}`))?.results ?? [],
    },
  }
}
