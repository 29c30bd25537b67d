import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { DashboardFileQuery, DashboardQuery, DashboardStats } from '#contract/admin/dashboard.ts'
import { roles } from '#contract/staff.ts'
import { CsvFile } from '../../http/csv.ts'
import type { DashboardService } from './service.ts'

const tags = ['console']

export function dashboardAdminRoutes(dashboard: DashboardService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/dashboard/stats',
      {
        config: { roles },
        schema: { tags, querystring: DashboardQuery, response: { 200: DashboardStats } },
      },
      async (request) => dashboard.stats(request.query),
    )

    app.get(
      '/api/admin/dashboard/csv',
      { config: { roles }, schema: { tags, querystring: DashboardFileQuery, response: { 200: CsvFile } } },
      async (request, reply) => {
        const { name, content } = await dashboard.file(request.query)
        void reply.header('content-disposition', `attachment; filename="${name}"`)
        return reply.type('text/csv; charset=utf-8').send(content)
      },
    )
  }
}
