import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { ContactReceipt, ContactRequest, DatasheetReceipt, DatasheetRequest } from '#contract/enquiry.ts'
import type { ProofOfWork } from '../../http/limits/proof-of-work.ts'
import type { EnquiryService } from './service.ts'

const tags = ['enquiries']
const Headers = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ pattern: '^[\\x21-\\x7e]{8,200}$' })),
  /** JSON in base64: the challenge of an answer 428 and its solution. */
  'x-proof': Type.Optional(Type.String({ pattern: '^[A-Za-z0-9+/=]{0,2000}$' })),
})

/** What the datasheet request is answered, whoever asks: it says nothing about the address. */
const datasheetAnswer = 'The link to the datasheet goes to the given address by mail.'

export function enquiryRoutes(enquiries: EnquiryService, proof: ProofOfWork): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/contact',
      { schema: { tags, headers: Headers, body: ContactRequest, response: { 200: ContactReceipt } } },
      async (request) => {
        const key = request.headers['idempotency-key'] ?? null
        const earlier = await enquiries.earlierReceipt('contact', request.body, key)
        if (earlier) return earlier
        await proof.demand(request)
        return enquiries.submitContact(request.body, key)
      },
    )

    app.post(
      '/api/datasheet/request',
      { schema: { tags, headers: Headers, body: DatasheetRequest, response: { 200: DatasheetReceipt } } },
      async (request) => {
        const key = request.headers['idempotency-key'] ?? null
        if (!(await enquiries.earlierReceipt('datasheet', request.body, key))) {
          await proof.demand(request)
          await enquiries.submitDatasheetRequest(request.body, key)
        }
        return { message: datasheetAnswer, requestId: request.id }
      },
    )
  }
}
