import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { HealthService } from './service.ts'

const tags = ['health']
const Alive = Type.Object({ status: Type.Literal('ok') })
const State = Type.Enum(['ok', 'degraded', 'down'])
const Readiness = Type.Object({
  status: Type.Enum(['ready', 'degraded', 'stopping', 'unavailable']),
  database: State,
  cache: State,
  mail: State,
})

export function healthRoutes(health: HealthService): FastifyPluginAsyncTypebox {
  return async (app) => {
    for (const path of ['/health', '/health/live']) {
      app.get(path, { schema: { tags, response: { 200: Alive } } }, async () => ({ status: 'ok' as const }))
    }

    app.get(
      '/health/ready',
      { schema: { tags, response: { 200: Readiness, 503: Readiness } } },
      async (_request, reply) => {
        const readiness = await health.readiness()
        const isWanted = readiness.status === 'ready' || readiness.status === 'degraded'
        return reply.code(isWanted ? 200 : 503).send(readiness)
      },
    )
  }
}
