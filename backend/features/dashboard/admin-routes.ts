import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { DashboardQuery, DashboardStats } from '#contract/visit.ts'
import type { DashboardService } from './service.ts'

export function dashboardAdminRoutes(dashboard: DashboardService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/dashboard/stats',
      {
        config: { roles: ['admin', 'sales', 'editor', 'viewer'] },
        schema: { tags: ['console'], querystring: DashboardQuery, response: { 200: DashboardStats } },
      },
      async (request) => dashboard.stats(request.query),
    )
  }
}
