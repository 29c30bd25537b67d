import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { SheetFileParams } from '#contract/admin/datasheet.ts'
import { roles } from '#contract/staff.ts'
import type { DatasheetDesk } from './service.ts'

const tags = ['console']
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
  }
}
