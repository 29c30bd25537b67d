import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Session, SetupRequest, SignInRequest } from '#contract/staff.ts'
import { staffOf } from '../../http/guard.ts'
import type { Limiter } from '../../http/limits/limits.ts'
import type { StaffService } from './service.ts'

const tags = ['staff']
const Done = Type.Object({ done: Type.Literal(true) })
const done = { done: true } as const

export function staffRoutes(staff: StaffService, limit: Limiter): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/auth/sign-in/email',
      { schema: { tags, body: SignInRequest, response: { 200: Done } }, preHandler: limit },
      async (request, reply) => {
        void reply.header('set-cookie', await staff.signIn(request.body))
        return done
      },
    )

    app.post('/api/auth/sign-out', { schema: { tags, response: { 200: Done } } }, async (request, reply) => {
      void reply.header('set-cookie', await staff.signOut(request.headers))
      return done
    })

    app.post(
      '/api/auth/setup',
      { schema: { tags, body: SetupRequest, response: { 200: Done } }, preHandler: limit },
      async (request) => {
        await staff.setUp(request.body, request.id)
        return done
      },
    )

    app.get(
      '/api/admin/session',
      {
        config: { roles: ['admin', 'sales', 'editor', 'viewer'] },
        schema: { tags: ['console'], response: { 200: Session } },
      },
      async (request) => ({ staff: staffOf(request) }),
    )
  }
}
