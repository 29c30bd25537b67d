import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CatalogueExportOrder, importBytes } from '#contract/admin/exchange.ts'
import { IdParams } from '#contract/http/id-params.ts'
import { JobReceipt } from '#contract/job.ts'
import { catalogueWriterRoles, roles } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import { ProblemError } from '../../../http/problems.ts'
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

    // A browser asks before it sends this type across origins. What the file is, its content says.
    app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )

    app.post(
      '/api/admin/catalogue/imports',
      {
        bodyLimit: importBytes,
        config: { roles: catalogueWriterRoles },
        schema: { tags, response: { 202: JobReceipt } },
      },
      async (request, reply) => {
        const { body } = request
        if (!Buffer.isBuffer(body)) throw new ProblemError('unsupported-media-type')
        return reply.code(202).send(await exchange.orderCheck(body, actorOf(request)))
      },
    )

    app.post(
      '/api/admin/catalogue/imports/:id/apply',
      {
        config: { roles: catalogueWriterRoles },
        schema: { tags, params: IdParams, response: { 202: JobReceipt } },
      },
      async (request, reply) =>
        reply.code(202).send(await exchange.orderImport(request.params.id, actorOf(request))),
    )
  }
}
