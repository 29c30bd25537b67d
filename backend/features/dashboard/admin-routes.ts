import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { DashboardFileQuery, DashboardQuery, DashboardStats } from '#contract/admin/dashboard.ts'
import { roles } from '#contract/staff.ts'
import type { DashboardService } from './service.ts'

const tags = ['console']
const Csv = {
  description: 'One of the tables, for a spreadsheet',
  content: { 'text/csv': { schema: Type.Unsafe<ReadableStream>({ type: 'string' }) } },
}

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
      { config: { roles }, schema: { tags, querystring: DashboardFileQuery, response: { 200: Csv } } },
      async (request, reply) => {
        const { name, content } = await dashboard.file(request.query)
        void reply.header('content-disposition', `attachment; filename="${name}"`)
        return reply.type('text/csv; charset=utf-8').send(content)
      },
    )
  }
}
