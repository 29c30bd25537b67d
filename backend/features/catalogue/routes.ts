import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Product, SearchResults, Service } from '#contract/catalogue.ts'
import { Locale } from '#contract/locale.ts'
import type { Cache } from '../../cache/cache.ts'
import { ProblemError } from '../../http/problems.ts'
import { publicJson, sendPublic } from '../../http/public-answer.ts'
import type { CatalogueService } from './service.ts'

const tags = ['catalogue']
const Moved = Type.Null({ description: 'It has another name now, which `Location` holds' })
const Name = Type.Object({ slug: Type.String({ maxLength: 300 }) })
const Query = Type.Object(
  {
    q: Type.String({ minLength: 1, maxLength: 100 }),
    /** Only what is published in this language. */
    locale: Type.Optional(Locale),
  },
  { additionalProperties: false },
)

export function catalogueRoutes(catalogue: CatalogueService, cache: Cache): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/services',
      { schema: { tags, response: { 200: Type.Array(Service) } } },
      async (request, reply) => {
        const answer = await cache.getOrLoad('json:/services', async () =>
          publicJson(await catalogue.services()),
        )
        return sendPublic(request, reply, answer)
      },
    )

    app.get(
      '/api/services/:slug',
      { schema: { tags, params: Name, response: { 200: Service } } },
      async (request, reply) => {
        const service = await catalogue.service(request.params.slug)
        if (!service) throw new ProblemError('not-found')
        const answer = await cache.getOrLoad(`json:/services/${service.id}`, async () => publicJson(service))
        return sendPublic(request, reply, answer)
      },
    )

    app.get(
      '/api/products/:slug',
      { schema: { tags, params: Name, response: { 200: Product, 308: Moved } } },
      async (request, reply) => {
        const { slug } = request.params
        const product = await catalogue.product(slug)
        if (product) {
          const answer = await cache.getOrLoad(`json:/products/${slug}`, async () => publicJson(product))
          return sendPublic(request, reply, answer)
        }
        const present = await catalogue.presentSlug(slug)
        if (present === undefined) throw new ProblemError('not-found')
        return reply.redirect(`/api/products/${present}`, 308)
      },
    )

    app.get(
      '/api/search',
      { schema: { tags, querystring: Query, response: { 200: SearchResults } } },
      async (request, reply) =>
        sendPublic(
          request,
          reply,
          publicJson({ results: await catalogue.search(request.query.q, request.query.locale) }),
        ),
    )
  }
}
