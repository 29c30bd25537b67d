import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { IdParams } from '#contract/http/id-params.ts'
import { JobView } from '#contract/job.ts'
import { roles } from '#contract/staff.ts'
import { actorOf, staffOf } from '../../http/guard.ts'
import type { JobService } from './service.ts'

const tags = ['console']

export function jobAdminRoutes(jobs: JobService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/jobs',
      {
        config: { roles },
        schema: { tags, response: { 200: Type.Object({ jobs: Type.Array(JobView) }) } },
      },
      async (request) => ({ jobs: await jobs.list(staffOf(request)) }),
    )

    app.get(
      '/api/admin/jobs/:id',
      { config: { roles }, schema: { tags, params: IdParams, response: { 200: JobView } } },
      async (request) => jobs.find(request.params.id, staffOf(request)),
    )

    app.post(
      '/api/admin/jobs/:id/cancel',
      { config: { roles }, schema: { tags, params: IdParams, response: { 200: JobView } } },
      async (request) => jobs.cancel(request.params.id, staffOf(request), actorOf(request)),
    )

    app.get(
      '/api/admin/jobs/:id/file',
      { config: { roles }, schema: { tags, params: IdParams } },
      async (request, reply) => {
        const { name, type, content } = await jobs.file(request.params.id, staffOf(request))
        void reply.header('content-disposition', `attachment; filename="${name}"`)
        return reply.type(type).send(content)
      },
    )
  }
}
