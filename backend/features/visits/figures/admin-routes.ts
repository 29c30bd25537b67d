import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { VisitFigures, VisitsFileQuery, VisitsQuery } from '#contract/admin/visits.ts'
import { roles } from '#contract/staff.ts'
import type { VisitFigureService } from './service.ts'

const tags = ['console']
const Csv = {
  description: 'One of the tables, for a spreadsheet',
  content: { 'text/csv': { schema: Type.Unsafe<ReadableStream>({ type: 'string' }) } },
}

export function visitAdminRoutes(visits: VisitFigureService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/visits',
      { config: { roles }, schema: { tags, querystring: VisitsQuery, response: { 200: VisitFigures } } },
      async (request) => visits.overview(request.query),
    )

    app.get(
      '/api/admin/visits/csv',
      { config: { roles }, schema: { tags, querystring: VisitsFileQuery, response: { 200: Csv } } },
      async (request, reply) => {
        const { name, content } = await visits.file(request.query)
        void reply.header('content-disposition', `attachment; filename="${name}"`)
        return reply.type('text/csv; charset=utf-8').send(content)
      },
    )
  }
}
