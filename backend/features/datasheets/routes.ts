import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { ProblemError } from '../../http/problems.ts'
import type { DatasheetService } from './service.ts'

const Params = Type.Object({ token: Type.String({ maxLength: 300 }) })
const Pdf = {
  description: 'The datasheet',
  content: { 'application/pdf': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
}
const shape = /^[A-Za-z0-9_-]{43}$/

export function datasheetRoutes(datasheets: DatasheetService): FastifyPluginAsyncTypebox {
  return async (app) => {
    // Without HEAD: a mail scanner that only looks must not use up a download.
    app.get(
      '/api/datasheet/download/:token',
      {
        exposeHeadRoute: false,
        schema: { tags: ['datasheets'], params: Params, response: { 200: Pdf } },
      },
      async (request, reply) => {
        if (!shape.test(request.params.token)) throw new ProblemError('not-found')
        const { pdf, fileName } = await datasheets.download(request.params.token)
        return reply
          .type('application/pdf')
          .header('content-disposition', `attachment; filename="${fileName}"`)
          .header('x-robots-tag', 'noindex')
          .send(Buffer.from(pdf))
      },
    )
  }
}
