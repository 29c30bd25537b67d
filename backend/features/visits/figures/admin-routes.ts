import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { VisitFigures, VisitsFileQuery, VisitsQuery } from '#contract/admin/visits.ts'
import { roles } from '#contract/staff.ts'
import { CsvFile } from '../../../http/csv.ts'
import type { VisitFigureService } from './service.ts'

const tags = ['console']

export function visitAdminRoutes(visits: VisitFigureService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/visits',
      { config: { roles }, schema: { tags, querystring: VisitsQuery, response: { 200: VisitFigures } } },
      async (request) => visits.overview(request.query),
    )

    app.get(
      '/api/admin/visits/csv',
      { config: { roles }, schema: { tags, querystring: VisitsFileQuery, response: { 200: CsvFile } } },
      async (request, reply) => {
        const { name, content } = await visits.file(request.query)
        void reply.header('content-disposition', `attachment; filename="${name}"`)
        return reply.type('text/csv; charset=utf-8').send(content)
      },
    )
  }
}
