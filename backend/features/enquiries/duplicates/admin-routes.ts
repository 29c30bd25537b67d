import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Duplicates, MergeRequest } from '#contract/admin/enquiries/duplicates.ts'
import { EnquiryDetail } from '#contract/enquiry.ts'
import { enquiryReaderRoles, handlerRoles } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { DuplicateService } from './service.ts'

const tags = ['console']
const Params = Type.Object({ id: Type.String({ pattern: '^[0-9a-f-]{36}$' }) })

export function duplicateAdminRoutes(duplicates: DuplicateService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/enquiries/:id/duplicates',
      {
        config: { roles: enquiryReaderRoles },
        schema: { tags, params: Params, response: { 200: Duplicates } },
      },
      async (request) => duplicates.find(request.params.id),
    )

    app.post(
      '/api/admin/enquiries/:id/merge',
      {
        config: { roles: handlerRoles },
        schema: { tags, params: Params, body: MergeRequest, response: { 200: EnquiryDetail } },
      },
      async (request) => duplicates.merge(request.params.id, request.body, actorOf(request)),
    )

    app.delete(
      '/api/admin/enquiries/:id/merge',
      { config: { roles: handlerRoles }, schema: { tags, params: Params, response: { 200: EnquiryDetail } } },
      async (request) => duplicates.undo(request.params.id, actorOf(request)),
    )
  }
}
