import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { EnquiryPage, EnquiryQuery } from '#contract/enquiry.ts'
import { enquiryReaderRoles } from '#contract/staff.ts'
import { staffOf } from '../../../http/guard.ts'
import type { Inbox } from './service.ts'

export function inboxAdminRoutes(inbox: Inbox): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/enquiries',
      {
        config: { roles: enquiryReaderRoles },
        schema: { tags: ['console'], querystring: EnquiryQuery, response: { 200: EnquiryPage } },
      },
      async (request) => inbox.list(request.query, staffOf(request).id),
    )
  }
}
