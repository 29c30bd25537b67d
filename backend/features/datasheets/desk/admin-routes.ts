import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import {
  ReceiverFileQuery,
  ReceiverPage,
  ReceiverQuery,
  SheetFileParams,
  SheetParams,
} from '#contract/admin/datasheet.ts'
import { enquiryReaderRoles, handlerRoles, roles } from '#contract/staff.ts'
import { CsvFile } from '../../../http/csv.ts'
import { actorOf } from '../../../http/guard.ts'
import type { DatasheetDesk } from './service.ts'

const tags = ['console']
/** Those who may see enquiries: their addresses are the same. */
const Pdf = {
  description: 'The datasheet as it stands',
  content: { 'application/pdf': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
}

export function datasheetDeskRoutes(desk: DatasheetDesk): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/products/:id/datasheet/:locale',
      { config: { roles }, schema: { tags, params: SheetFileParams, response: { 200: Pdf } } },
      async (request, reply) => {
        const { pdf, fileName } = await desk.preview(request.params.id, request.params.locale)
        return reply
          .type('application/pdf')
          .header('content-disposition', `inline; filename="${fileName}"`)
          .header('cache-control', 'no-store')
          .header('x-robots-tag', 'noindex')
          .send(Buffer.from(pdf))
      },
    )

    app.get(
      '/api/admin/products/:id/datasheet/receivers',
      {
        config: { roles: enquiryReaderRoles },
        schema: { tags, params: SheetParams, querystring: ReceiverQuery, response: { 200: ReceiverPage } },
      },
      async (request) => desk.receivers(request.params.id, request.query),
    )

    app.get(
      '/api/admin/products/:id/datasheet/receivers/file',
      {
        // As whoever exports enquiries: the same people at once, out of the house.
        config: { roles: handlerRoles },
        schema: { tags, params: SheetParams, querystring: ReceiverFileQuery, response: { 200: CsvFile } },
      },
      async (request, reply) => {
        const file = await desk.file(request.params.id, request.query, actorOf(request))
        void reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="datasheet-receivers.csv"')
        return reply.send(file)
      },
    )
  }
}
