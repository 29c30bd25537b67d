import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { LetterPage, LetterQuery, LetterRow } from '#contract/letter.ts'
import { actorOf } from '../../http/guard.ts'
import type { LetterService } from './service.ts'

const tags = ['console']
const Params = Type.Object({ id: Type.String({ pattern: '^[0-9a-f-]{36}$' }) })

export function letterAdminRoutes(letters: LetterService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/letters',
      {
        config: { roles: ['admin', 'sales', 'viewer'] },
        schema: { tags, querystring: LetterQuery, response: { 200: LetterPage } },
      },
      async (request) => letters.list(request.query),
    )

    app.post(
      '/api/admin/letters/:id/retry',
      {
        config: { roles: ['admin', 'sales'] },
        schema: { tags, params: Params, response: { 200: LetterRow } },
      },
      async (request) => letters.retry(request.params.id, actorOf(request)),
    )
  }
}
