import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Locale } from '#contract/locale.ts'
import type { SiteData } from '#contract/site.ts'
import { roles } from '#contract/staff.ts'
import { ProblemError } from '../../../http/problems.ts'
import type { PageAnswer } from '../../../http/site.ts'
import type { CatalogueEditing } from './service.ts'

const Params = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }), locale: Locale })
const Html = {
  description: 'The page as it would look, for staff only',
  content: { 'text/html': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
}

/** Shows staff a product's page before anybody else can see it; not found where no site is served. */
export function previewRoutes(
  editing: CatalogueEditing,
  catalogue: SiteData['catalogue'],
  answerPage: PageAnswer | null,
): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/products/:id/preview/:locale',
      { config: { roles }, schema: { tags: ['console'], params: Params, response: { 200: Html } } },
      async (request, reply) => {
        const { id, locale } = request.params
        const product = await editing.preview(id, locale)
        if (!answerPage) throw new ProblemError('not-found')
        const path = `/${locale}/${product.kind === 'project' ? 'projects' : 'products'}/${product.slug}`
        const shown = { ...catalogue, product: async () => product, presentSlug: async () => undefined }
        void reply.header('x-robots-tag', 'noindex').header('cache-control', 'no-store')
        return answerPage(reply, path, { catalogue: shown })
      },
    )
  }
}
