import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AuditFileQuery, AuditPage, AuditQuery } from '#contract/admin/audit.ts'
import type { Role } from '#contract/staff.ts'
import { CsvFile } from '../../http/csv.ts'
import type { AuditService } from './service.ts'

const config: { roles: Role[] } = { roles: ['admin'] }
const tags = ['console']

/** Reading only: no route changes what is written here. */
export function auditAdminRoutes(audit: AuditService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/audit',
      { config, schema: { tags, querystring: AuditQuery, response: { 200: AuditPage } } },
      async (request) => audit.list(request.query),
    )

    app.get(
      '/api/admin/audit/file',
      { config, schema: { tags, querystring: AuditFileQuery, response: { 200: CsvFile } } },
      async (request, reply) => {
        const file = audit.file(request.query)
        void reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="audit.csv"')
        return reply.send(file)
      },
    )
  }
}
