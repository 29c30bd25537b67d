import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { ContactReceipt, ContactRequest, DatasheetReceipt, DatasheetRequest } from '#contract/enquiry.ts'
import type { Limiter } from '../../http/limits.ts'
import type { EnquiryService } from './service.ts'

const tags = ['enquiries']
const Headers = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ pattern: '^[\\x21-\\x7e]{8,200}$' })),
})

export function enquiryRoutes(enquiries: EnquiryService, limit: Limiter): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/contact',
      {
        schema: { tags, headers: Headers, body: ContactRequest, response: { 200: ContactReceipt } },
        preHandler: limit,
      },
      async (request) => enquiries.submitContact(request.body, request.headers['idempotency-key'] ?? null),
    )

    app.post(
      '/api/datasheet/request',
      {
        schema: { tags, headers: Headers, body: DatasheetRequest, response: { 200: DatasheetReceipt } },
        preHandler: limit,
      },
      async (request) => {
        await enquiries.submitDatasheetRequest(request.body, request.headers['idempotency-key'] ?? null)
        // The same words whoever asks: the answer says nothing about the address.
        return {
          message: 'The link to the datasheet goes to the given address by mail.',
          requestId: request.id,
        }
      },
    )
  }
}
