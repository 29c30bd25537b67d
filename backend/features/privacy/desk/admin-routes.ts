import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  Certificate,
  ErasureOrder,
  PersonFound,
  PersonSought,
  PrivacyOverview,
} from '#contract/admin/privacy.ts'
import { IdParams } from '#contract/http/id-params.ts'
import { JobReceipt } from '#contract/job.ts'
import type { Role } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { PrivacyDesk } from './service.ts'

const tags = ['console']
const roles: Role[] = ['admin']
const config = { roles }

/** Whoever is sought is named in bodies only: addresses of requests end up in logs. */
export function privacyAdminRoutes(desk: PrivacyDesk): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/privacy',
      { config, schema: { tags, response: { 200: PrivacyOverview } } },
      async () => desk.overview(),
    )

    app.post(
      '/api/admin/privacy/find',
      { config, schema: { tags, body: PersonSought, response: { 200: PersonFound } } },
      async (request) => desk.find(request.body),
    )

    app.post(
      '/api/admin/privacy/export',
      { config, schema: { tags, body: PersonSought, response: { 202: JobReceipt } } },
      async (request, reply) => reply.code(202).send(await desk.export(request.body, actorOf(request))),
    )

    app.post(
      '/api/admin/privacy/erase',
      { config, schema: { tags, body: ErasureOrder, response: { 202: JobReceipt } } },
      async (request, reply) => reply.code(202).send(await desk.erase(request.body, actorOf(request))),
    )

    app.post(
      '/api/admin/privacy/retention',
      { config, schema: { tags, response: { 202: JobReceipt } } },
      async (request, reply) => reply.code(202).send(await desk.forget(actorOf(request))),
    )

    app.get(
      '/api/admin/privacy/certificates/:id',
      { config, schema: { tags, params: IdParams, response: { 200: Certificate } } },
      async (request) => desk.certificate(request.params.id),
    )
  }
}
