import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { EnquiryExportOrder } from '#contract/admin/enquiries/export.ts'
import { EnquiryQuery } from '#contract/enquiry.ts'
import { JobReceipt } from '#contract/job.ts'
import { handlerRoles } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { EnquiryExports } from './service.ts'

/** Takes the filter where the inbox takes it, so that both understand it alike. */
export function enquiryExportRoutes(exports: EnquiryExports): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/admin/enquiries/export',
      {
        config: { roles: handlerRoles },
        schema: {
          tags: ['console'],
          querystring: EnquiryQuery,
          body: EnquiryExportOrder,
          response: { 202: JobReceipt },
        },
      },
      async (request, reply) =>
        reply.code(202).send(await exports.order(request.body, request.query, actorOf(request))),
    )
  }
}
