import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ContactRequest } from '#contract/enquiry.ts'
import { bodyOf } from '#contract/enquiry-limits.ts'
import { locales } from '#contract/locale.ts'
import type { ProofOfWork } from '../../http/limits/proof-of-work.ts'
import { type Failure, ProblemError, refuse, sendProblem } from '../../http/problems.ts'
import type { PageAnswer } from '../../http/site.ts'
import type { EnquiryService } from './service.ts'

/** The contact form as a browser without JavaScript sends it: the answer is a page. */
export function contactFormRoutes(
  enquiries: EnquiryService,
  proof: ProofOfWork,
  answer: PageAnswer,
): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    app.decorateRequest('typed', null)
    for (const locale of locales) {
      const path = `/${locale}/contact`
      app.post(
        path,
        {
          schema: { hide: true, body: ContactRequest },
          preValidation: async (request) => {
            if (request.headers['sec-fetch-site'] === 'cross-site') throw new ProblemError('foreign-origin')
            const typed = (request.body ?? {}) as unknown as Record<string, string>
            request.setDecorator('typed', typed)
            request.body = { ...bodyOf(Object.entries(typed)), locale } as ContactRequest
          },
          errorHandler: (error, request, reply) => {
            const { code, extra } = refuse(error, request, reply)
            const values = request.getDecorator<Record<string, string> | null>('typed') ?? {}
            answer(reply, path, { submission: { values, failure: { code, ...extra } } }).catch(
              (fault: Failure) => sendProblem(fault, request, reply),
            )
          },
        },
        async (request, reply) => {
          const isUnproven = await proof.isDue(request)
          const { id } = await enquiries.submitContact(request.body, null, isUnproven)
          return reply.redirect(`${path}?sent=${id}`, 303)
        },
      )
    }
  }
}
