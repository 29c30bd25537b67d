import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { EnquiryChange, EnquiryDetail } from '#contract/enquiry.ts'
import { IdParams } from '#contract/http/id-params.ts'
import { enquiryReaderRoles, handlerRoles } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { EnquiryDesk } from './service.ts'

const tags = ['console']

export function enquiryAdminRoutes(desk: EnquiryDesk): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/enquiries/:id',
      {
        config: { roles: enquiryReaderRoles },
        schema: { tags, params: IdParams, response: { 200: EnquiryDetail } },
      },
      async (request) => desk.find(request.params.id),
    )

    app.patch(
      '/api/admin/enquiries/:id',
      {
        config: { roles: handlerRoles },
        schema: { tags, params: IdParams, body: EnquiryChange, response: { 200: EnquiryDetail } },
      },
      async (request) => desk.change(request.params.id, request.body, actorOf(request)),
    )
  }
}
