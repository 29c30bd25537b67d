import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { locales } from '#contract/locale.ts'
import type { Unsubscribing } from '#contract/site.ts'
import type { PageAnswer } from '../../http/site.ts'
import type { ConsentService } from './service.ts'

/** A mail program that follows the link for its reader only looks; the POST of a person, or of its one-click button, ends the news. */
export function unsubscribeRoutes(consents: ConsentService, answer: PageAnswer): FastifyPluginAsyncTypebox {
  const page = (reply: FastifyReply, address: string, unsubscribing: Unsubscribing) => {
    void reply
      .code(unsubscribing === 'unknown' ? 404 : 200)
      .headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    return answer(reply, address, { unsubscribing })
  }
  return async (app) => {
    app.removeAllContentTypeParsers()
    // RFC 8058 allows both; what they say is always the same.
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data'])
      app.addContentTypeParser(type, { parseAs: 'string' }, (_request, _body, done) => done(null, null))
    for (const locale of locales) {
      const path = `/${locale}/unsubscribe`
      app.get(path, { schema: { hide: true } }, async (request, reply) => {
        const token = tokenOf(request)
        return consents.isOurs(token)
          ? page(reply, `${path}?token=${token}`, 'asked')
          : page(reply, path, 'unknown')
      })
      app.post(path, { schema: { hide: true } }, async (request, reply) => {
        const token = tokenOf(request)
        const isDone = await consents.withdraw(token, locale)
        // The token stays in the address, so that the same page is there in the other language.
        return isDone ? page(reply, `${path}?token=${token}`, 'done') : page(reply, path, 'unknown')
      })
    }
  }
}

function tokenOf({ query }: FastifyRequest): string {
  const { token } = query as { token?: unknown }
  return typeof token === 'string' ? token : ''
}
