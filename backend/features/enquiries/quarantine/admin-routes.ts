import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { QuarantineRequest } from '#contract/admin/enquiries/desk.ts'
import { EnquiryDetail } from '#contract/enquiry.ts'
import { IdParams } from '#contract/http/id-params.ts'
import { handlerRoles } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { Quarantine } from './service.ts'

const common = { tags: ['console'], params: IdParams, response: { 200: EnquiryDetail } }

export function quarantineAdminRoutes(quarantine: Quarantine): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/admin/enquiries/:id/quarantine',
      { config: { roles: handlerRoles }, schema: { ...common, body: QuarantineRequest } },
      async (request) => quarantine.putAway(request.params.id, request.body, actorOf(request)),
    )

    app.post(
      '/api/admin/enquiries/:id/restore',
      { config: { roles: handlerRoles }, schema: common },
      async (request) => quarantine.restore(request.params.id, actorOf(request)),
    )
  }
}
