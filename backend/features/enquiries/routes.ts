import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { ContactReceipt, ContactRequest, DatasheetReceipt, DatasheetRequest } from '#contract/enquiry.ts'
import type { Limiter } from '../../http/limits.ts'
import type { EnquiryService } from './service.ts'

const tags = ['enquiries']
const Headers = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ pattern: '^[\\x21-\\x7e]{8,200}$' })),
})

/** What the datasheet request is answered, whoever asks: it says nothing about the address. */
const datasheetAnswer = 'The link to the datasheet goes to the given address by mail.'

export function enquiryRoutes(enquiries: EnquiryService, limit: Limiter): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/contact',
      { schema: { tags, headers: Headers, body: ContactRequest, response: { 200: ContactReceipt } } },
      async (request) => {
        const key = request.headers['idempotency-key'] ?? null
        const earlier = await enquiries.earlierReceipt('contact', request.body, key)
        if (earlier) return earlier
        await limit(request)
        return enquiries.submitContact(request.body, key)
      },
    )

    app.post(
      '/api/datasheet/request',
      { schema: { tags, headers: Headers, body: DatasheetRequest, response: { 200: DatasheetReceipt } } },
      async (request) => {
        const key = request.headers['idempotency-key'] ?? null
        if (!(await enquiries.earlierReceipt('datasheet', request.body, key))) {
          await limit(request)
          await enquiries.submitDatasheetRequest(request.body, key)
        }
        return { message: datasheetAnswer, requestId: request.id }
      },
    )
  }
}
