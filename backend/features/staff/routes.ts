import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { CodeRequest, roles, Session, SetupRequest, SignInAnswer, SignInRequest } from '#contract/staff.ts'
import { staffOf } from '../../http/guard.ts'
import { byAddress, type Limiter } from '../../http/limits/limits.ts'
import type { EntranceService, Visitor } from './entrance/service.ts'
import type { StaffService } from './service.ts'

const tags = ['staff']
const Done = Type.Object({ done: Type.Literal(true) })
const done = { done: true } as const

type Services = { staff: StaffService; entrance: EntranceService }

export function staffRoutes({ staff, entrance }: Services, limit: Limiter): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/auth/sign-in/email',
      { schema: { tags, body: SignInRequest, response: { 200: SignInAnswer } }, preHandler: limit },
      async (request, reply) => {
        const { cookies, done: isDone } = await entrance.signIn(request.body, visitorOf(request))
        void reply.header('set-cookie', cookies)
        return { done: isDone }
      },
    )

    app.post(
      '/api/auth/sign-in/code',
      { schema: { tags, body: CodeRequest, response: { 200: SignInAnswer } }, preHandler: limit },
      async (request, reply) => {
        const { cookies, done: isDone } = await entrance.enterCode(request.body.code, visitorOf(request))
        void reply.header('set-cookie', cookies)
        return { done: isDone }
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
        config: { roles, beforeSecondStep: true },
        schema: { tags: ['console'], response: { 200: Session } },
      },
      async (request) => ({ staff: staffOf(request) }),
    )
  }
}

function visitorOf(request: FastifyRequest): Visitor {
  const { headers, id: requestId } = request
  return {
    address: byAddress(request),
    userAgent: headers['user-agent'],
    cookies: headers.cookie,
    requestId,
  }
}
