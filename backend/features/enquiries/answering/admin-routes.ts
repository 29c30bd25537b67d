import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import {
  Correspondence,
  ReceivedRequest,
  ReplyRequest,
  ReplyState,
} from '#contract/admin/enquiries/correspondence.ts'
import { IdParams } from '#contract/http/id-params.ts'
import { enquiryReaderRoles, handlerRoles } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { AnsweringService } from './service.ts'

const tags = ['console']
const Headers = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ minLength: 8, maxLength: 100, pattern: '^[\\x21-\\x7e]+$' }),
  ),
})

export function answeringAdminRoutes(answering: AnsweringService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/enquiries/:id/correspondence',
      {
        config: { roles: enquiryReaderRoles },
        schema: { tags, params: IdParams, response: { 200: Correspondence } },
      },
      async (request) => answering.correspondence(request.params.id),
    )

    const answer = { tags, params: IdParams, headers: Headers, response: { 200: ReplyState } }
    app.post(
      '/api/admin/enquiries/:id/replies',
      { config: { roles: handlerRoles }, schema: { ...answer, body: ReplyRequest } },
      async (request) =>
        answering.reply({
          id: request.params.id,
          request: request.body,
          key: request.headers['idempotency-key'] ?? null,
          actor: actorOf(request),
        }),
    )

    app.post(
      '/api/admin/enquiries/:id/received',
      { config: { roles: handlerRoles }, schema: { ...answer, body: ReceivedRequest } },
      async (request) =>
        answering.receive({
          id: request.params.id,
          request: request.body,
          key: request.headers['idempotency-key'] ?? null,
          actor: actorOf(request),
        }),
    )
  }
}
