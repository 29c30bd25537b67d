import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { VisitBeacon } from '#contract/visit.ts'
import type { FindSession } from '../../http/guard.ts'
import type { VisitService } from './service.ts'

export function visitRoutes(visits: VisitService, findSession: FindSession): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/visits',
      { schema: { tags: ['visits'], body: VisitBeacon, response: { 204: Type.Null() } } },
      async (request, reply) => {
        const staff = await findSession(request.headers)
        await visits.record(request.body, {
          userAgent: request.headers['user-agent'] ?? '',
          address: request.ip,
          isStaff: staff !== null,
        })
        return reply.code(204).send(null)
      },
    )
  }
}
