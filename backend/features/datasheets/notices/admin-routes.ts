import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { NoticeOrder, NoticePlan, SheetParams } from '#contract/admin/datasheet.ts'
import { JobReceipt } from '#contract/job.ts'
import { catalogueWriterRoles, roles } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { NoticeService } from './service.ts'

const tags = ['console']

export function noticeAdminRoutes(notices: NoticeService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/products/:id/datasheet/notices',
      { config: { roles }, schema: { tags, params: SheetParams, response: { 200: NoticePlan } } },
      async (request) => notices.plan(request.params.id, actorOf(request)),
    )

    app.post(
      '/api/admin/products/:id/datasheet/notices',
      {
        config: { roles: catalogueWriterRoles },
        schema: { tags, params: SheetParams, body: NoticeOrder, response: { 202: JobReceipt } },
      },
      async (request, reply) =>
        reply.code(202).send(await notices.order(request.params.id, request.body, actorOf(request))),
    )
  }
}
