import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Duplicates, MergeRequest } from '#contract/admin/enquiries/duplicates.ts'
import { EnquiryDetail } from '#contract/enquiry.ts'
import { IdParams } from '#contract/http/id-params.ts'
import { enquiryReaderRoles, handlerRoles } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { DuplicateService } from './service.ts'

const tags = ['console']

export function duplicateAdminRoutes(duplicates: DuplicateService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/enquiries/:id/duplicates',
      {
        config: { roles: enquiryReaderRoles },
        schema: { tags, params: IdParams, response: { 200: Duplicates } },
      },
      async (request) => duplicates.find(request.params.id),
    )

    app.post(
      '/api/admin/enquiries/:id/merge',
      {
        config: { roles: handlerRoles },
        schema: { tags, params: IdParams, body: MergeRequest, response: { 200: EnquiryDetail } },
      },
      async (request) => duplicates.merge(request.params.id, request.body, actorOf(request)),
    )

    app.delete(
      '/api/admin/enquiries/:id/merge',
      {
        config: { roles: handlerRoles },
        schema: { tags, params: IdParams, response: { 200: EnquiryDetail } },
      },
      async (request) => duplicates.undo(request.params.id, actorOf(request)),
    )
  }
}
