import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { InvitationLook, InvitationOffer, JoinRequest, ResetOrder, ResetRequest } from '#contract/staff.ts'
import type { Limiter } from '../../http/limits/limits.ts'
import type { InvitationService } from './invitations/service.ts'
import type { ResetService } from './reset/service.ts'

const tags = ['staff']
const Done = Type.Object({ done: Type.Literal(true) })
const done = { done: true } as const

type Services = { reset: ResetService; invitations: InvitationService }

/** For those who cannot sign in yet, or not any more: what the links of our letters lead to. */
export function staffLinkRoutes({ reset, invitations }: Services, limit: Limiter): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/auth/password-reset/order',
      { schema: { tags, body: ResetOrder, response: { 200: Done } }, preHandler: limit },
      async (request) => {
        await reset.order(request.body)
        return done
      },
    )

    app.post(
      '/api/auth/password-reset',
      { schema: { tags, body: ResetRequest, response: { 200: Done } }, preHandler: limit },
      async (request) => {
        await reset.reset(request.body, request.id)
        return done
      },
    )

    app.post(
      '/api/auth/invitation/look',
      { schema: { tags, body: InvitationLook, response: { 200: InvitationOffer } }, preHandler: limit },
      async (request) => invitations.lookAt(request.body.token),
    )

    app.post(
      '/api/auth/invitation',
      { schema: { tags, body: JoinRequest, response: { 200: Done } }, preHandler: limit },
      async (request) => {
        await invitations.join(request.body, request.id)
        return done
      },
    )
  }
}
