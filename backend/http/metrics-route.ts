import Fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify'
import type { Metrics } from '../telemetry/metrics.ts'

/** Answers the scraper: on the main port in development, on a server of its own in production. */
export function metricsRoute({ registry }: Metrics): FastifyPluginAsync {
  return async (app) => {
    app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
      void reply.type(registry.contentType).header('cache-control', 'no-store')
      return registry.metrics()
    })
  }
}

export function createMetricsServer(metrics: Metrics): FastifyInstance {
  const app = Fastify({ logger: false })
  app.register(metricsRoute(metrics))
  return app
}
