import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { EditedProduct, ProductChange } from '#contract/admin/product.ts'
import { type Role, roles } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { CatalogueEditing } from './service.ts'

const tags = ['console']
const writers: Role[] = ['admin', 'editor']
const Params = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) })

export function catalogueAdminRoutes(editing: CatalogueEditing): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/products/:id',
      { config: { roles }, schema: { tags, params: Params, response: { 200: EditedProduct } } },
      async (request) => editing.find(request.params.id),
    )

    app.patch(
      '/api/admin/products/:id',
      {
        config: { roles: writers },
        schema: { tags, params: Params, body: ProductChange, response: { 200: EditedProduct } },
      },
      async (request) => editing.change(request.params.id, request.body, actorOf(request)),
    )
  }
}
