import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CatalogueExportOrder } from '#contract/admin/exchange.ts'
import { JobReceipt } from '#contract/job.ts'
import { roles } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { CatalogueExchange } from './service.ts'

const tags = ['console']

export function catalogueExchangeRoutes(exchange: CatalogueExchange): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/admin/catalogue/export',
      { config: { roles }, schema: { tags, body: CatalogueExportOrder, response: { 202: JobReceipt } } },
      async (request, reply) =>
        reply.code(202).send(await exchange.orderExport(request.body, actorOf(request))),
    )
  }
}
