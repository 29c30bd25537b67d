import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { SavedView, SavedViews, ViewRename, ViewRequest } from '#contract/admin/enquiries/views.ts'
import { IdParams } from '#contract/http/id-params.ts'
import { enquiryReaderRoles } from '#contract/staff.ts'
import { actorOf, staffOf } from '../../../http/guard.ts'
import type { ViewService } from './service.ts'

/** Whoever sees the inbox keeps views of it. */
const config = { roles: enquiryReaderRoles }
const tags = ['console']

export function viewAdminRoutes(views: ViewService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/enquiries/views',
      { config, schema: { tags, response: { 200: SavedViews } } },
      async (request) => views.list(staffOf(request).id),
    )

    app.post(
      '/api/admin/enquiries/views',
      { config, schema: { tags, body: ViewRequest, response: { 200: SavedView } } },
      async (request) => views.save(request.body, actorOf(request)),
    )

    app.patch(
      '/api/admin/enquiries/views/:id',
      { config, schema: { tags, params: IdParams, body: ViewRename, response: { 200: SavedView } } },
      async (request) => views.rename(request.params.id, request.body.name, actorOf(request)),
    )

    app.delete(
      '/api/admin/enquiries/views/:id',
      { config, schema: { tags, params: IdParams, response: { 200: SavedViews } } },
      async (request) => views.remove(request.params.id, actorOf(request)),
    )
  }
}
