import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '#contract/http/id-params.ts'
import { LetterPage, LetterQuery, LetterRow, LettersRetried, LetterView } from '#contract/letter.ts'
import { enquiryReaderRoles, handlerRoles } from '#contract/staff.ts'
import { actorOf } from '../../http/guard.ts'
import type { LetterService } from './service.ts'

const tags = ['console']

export function letterAdminRoutes(letters: LetterService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/letters',
      {
        config: { roles: enquiryReaderRoles },
        schema: { tags, querystring: LetterQuery, response: { 200: LetterPage } },
      },
      async (request) => letters.list(request.query),
    )

    app.get(
      '/api/admin/letters/:id',
      {
        config: { roles: enquiryReaderRoles },
        schema: { tags, params: IdParams, response: { 200: LetterView } },
      },
      async (request) => letters.find(request.params.id),
    )

    app.post(
      '/api/admin/letters/retry',
      { config: { roles: handlerRoles }, schema: { tags, response: { 200: LettersRetried } } },
      async (request) => letters.retryFailed(actorOf(request)),
    )

    app.post(
      '/api/admin/letters/:id/retry',
      {
        config: { roles: handlerRoles },
        schema: { tags, params: IdParams, response: { 200: LetterRow } },
      },
      async (request) => letters.retry(request.params.id, actorOf(request)),
    )

    app.post(
      '/api/admin/letters/:id/set-aside',
      {
        config: { roles: handlerRoles },
        schema: { tags, params: IdParams, response: { 200: LetterRow } },
      },
      async (request) => letters.setAside(request.params.id, actorOf(request)),
    )
  }
}
