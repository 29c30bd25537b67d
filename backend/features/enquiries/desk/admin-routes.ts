import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { EnquiryChange, EnquiryDetail } from '#contract/enquiry.ts'
import type { Role } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { EnquiryDesk } from './service.ts'

const tags = ['console']
const readers: Role[] = ['admin', 'sales', 'viewer']
const writers: Role[] = ['admin', 'sales']
const Params = Type.Object({ id: Type.String({ pattern: '^[0-9a-f-]{36}$' }) })

export function enquiryAdminRoutes(desk: EnquiryDesk): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/enquiries/:id',
      { config: { roles: readers }, schema: { tags, params: Params, response: { 200: EnquiryDetail } } },
      async (request) => desk.find(request.params.id),
    )

    app.patch(
      '/api/admin/enquiries/:id',
      {
        config: { roles: writers },
        schema: { tags, params: Params, body: EnquiryChange, response: { 200: EnquiryDetail } },
      },
      async (request) => desk.change(request.params.id, request.body, actorOf(request)),
    )
  }
}
