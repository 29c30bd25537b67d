import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { EnquiryChange, EnquiryDetail } from '#contract/enquiry.ts'
import { enquiryReaderRoles, handlerRoles } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { EnquiryDesk } from './service.ts'

const tags = ['console']
const Params = Type.Object({ id: Type.String({ pattern: '^[0-9a-f-]{36}$' }) })

export function enquiryAdminRoutes(desk: EnquiryDesk): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/enquiries/:id',
      {
        config: { roles: enquiryReaderRoles },
        schema: { tags, params: Params, response: { 200: EnquiryDetail } },
      },
      async (request) => desk.find(request.params.id),
    )

    app.patch(
      '/api/admin/enquiries/:id',
      {
        config: { roles: handlerRoles },
        schema: { tags, params: Params, body: EnquiryChange, response: { 200: EnquiryDetail } },
      },
      async (request) => desk.change(request.params.id, request.body, actorOf(request)),
    )
  }
}
