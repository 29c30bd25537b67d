import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { type Failure, ProblemError, refuse, sendProblem } from '../../http/problems.ts'
import { type PageAnswer, preferredLocale, wantsPage } from '../../http/site.ts'
import type { DatasheetService } from './service.ts'

const Params = Type.Object({ token: Type.String({ maxLength: 300 }) })
const Pdf = {
  description: 'The datasheet',
  content: { 'application/pdf': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
}
const shape = /^[A-Za-z0-9_-]{43}$/

/** Where no site is served, `answerPage` is null, and a browser too is told in JSON that a link is dead. */
export function datasheetRoutes(
  datasheets: DatasheetService,
  answerPage: PageAnswer | null,
): FastifyPluginAsyncTypebox {
  const explain = async (request: FastifyRequest, reply: FastifyReply, answer: PageAnswer) => {
    const ended = await datasheets.ended((request.params as Static<typeof Params>).token)
    // The address of this page holds the token; no page that is reached from it shall hear it.
    void reply.header('referrer-policy', 'no-referrer')
    const path = `/${ended?.locale ?? preferredLocale(request)}/datasheet`
    return answer(reply, path, ended ? { endedLink: ended.link } : {})
  }
  return async (app) => {
    // Without HEAD: a mail scanner that only looks must not use up a download.
    app.get(
      '/api/datasheet/download/:token',
      {
        exposeHeadRoute: false,
        schema: { tags: ['datasheets'], params: Params, response: { 200: Pdf } },
        errorHandler: (error: Failure, request, reply) => {
          const isExplained = isDeadLink(error) && wantsPage(request)
          if (answerPage && isExplained) {
            refuse(error, request, reply)
            explain(request, reply, answerPage).catch((fault: Failure) => sendProblem(fault, request, reply))
          } else {
            void sendProblem(error, request, reply)
          }
        },
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

/** Whoever follows a link from a letter reads no JSON; other failures are no matter of the link. */
function isDeadLink(error: Failure): boolean {
  return error instanceof ProblemError && (error.code === 'not-found' || error.code === 'link-expired')
}
