import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { SheetIssue, SheetParams, SheetState } from '#contract/admin/datasheet.ts'
import { catalogueWriterRoles, roles } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { SheetService } from './service.ts'

const tags = ['console']

export function sheetAdminRoutes(sheets: SheetService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/products/:id/datasheet',
      { config: { roles }, schema: { tags, params: SheetParams, response: { 200: SheetState } } },
      async (request) => sheets.state(request.params.id),
    )

    app.post(
      '/api/admin/products/:id/datasheet/revisions',
      {
        config: { roles: catalogueWriterRoles },
        schema: { tags, params: SheetParams, body: SheetIssue, response: { 201: SheetState } },
      },
      async (request, reply) =>
        reply.code(201).send(await sheets.issue(request.params.id, request.body, actorOf(request))),
    )
  }
}
