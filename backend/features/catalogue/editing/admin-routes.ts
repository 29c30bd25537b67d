import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import {
  EditedProduct,
  NewProduct,
  ProductChange,
  ProductList,
  ProductQuery,
  RestoreRequest,
  RevisionDetail,
  RevisionList,
} from '#contract/admin/product.ts'
import { Locale } from '#contract/locale.ts'
import type { SiteData } from '#contract/site.ts'
import { catalogueWriterRoles, roles } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import { ProblemError } from '../../../http/problems.ts'
import type { PageAnswer } from '../../../http/site.ts'
import type { CatalogueEditing } from './service.ts'

const tags = ['console']
const id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const Params = Type.Object({ id })
const RevisionParams = Type.Object({ id, revision: id })

export function catalogueAdminRoutes(editing: CatalogueEditing): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/products',
      { config: { roles }, schema: { tags, querystring: ProductQuery, response: { 200: ProductList } } },
      async (request) => editing.list(request.query),
    )

    app.post(
      '/api/admin/products',
      {
        config: { roles: catalogueWriterRoles },
        schema: { tags, body: NewProduct, response: { 201: EditedProduct } },
      },
      async (request, reply) => reply.code(201).send(await editing.create(request.body, actorOf(request))),
    )

    app.get(
      '/api/admin/products/:id',
      { config: { roles }, schema: { tags, params: Params, response: { 200: EditedProduct } } },
      async (request) => editing.find(request.params.id),
    )

    app.patch(
      '/api/admin/products/:id',
      {
        config: { roles: catalogueWriterRoles },
        schema: { tags, params: Params, body: ProductChange, response: { 200: EditedProduct } },
      },
      async (request) => editing.change(request.params.id, request.body, actorOf(request)),
    )

    app.get(
      '/api/admin/products/:id/revisions',
      { config: { roles }, schema: { tags, params: Params, response: { 200: RevisionList } } },
      async (request) => ({ revisions: await editing.revisions(request.params.id) }),
    )

    app.get(
      '/api/admin/products/:id/revisions/:revision',
      { config: { roles }, schema: { tags, params: RevisionParams, response: { 200: RevisionDetail } } },
      async (request) => editing.revision(request.params.id, request.params.revision),
    )

    app.post(
      '/api/admin/products/:id/revisions/:revision/restore',
      {
        config: { roles: catalogueWriterRoles },
        schema: { tags, params: RevisionParams, body: RestoreRequest, response: { 200: EditedProduct } },
      },
      async (request) => editing.restore(request.params, request.body.version, actorOf(request)),
    )
  }
}

const PreviewParams = Type.Object({ id, locale: Locale })
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
      { config: { roles }, schema: { tags: ['console'], params: PreviewParams, response: { 200: Html } } },
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
