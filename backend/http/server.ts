import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Metrics } from '../telemetry/metrics.ts'
import { answerBrokenHttp, type Failure, ProblemError, sendProblem } from './problems.ts'

/** A server without routes: how requests are named, read, checked, measured and logged. */

const bodyLimit = 64 * 1024
const requestTimeoutMs = 15_000
/** Said with the limit above it, because Node's own is longer and would take that one's place. */
const headersTimeoutMs = 10_000
/** How often connections that say nothing, or say it too slowly, are looked for. */
const checkEveryMs = 5000
const givenRequestId = /^[A-Za-z0-9_-]{8,64}$/

export type Server = FastifyInstance

export type ServerOptions = {
  logger: FastifyBaseLogger
  metrics: Metrics
  trustedProxies: string[]
  stopping: AbortSignal
}

export function createServer({ logger, metrics, trustedProxies, stopping }: ServerOptions): Server {
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    bodyLimit,
    requestTimeout: requestTimeoutMs,
    http: { headersTimeout: headersTimeoutMs, connectionsCheckingInterval: checkEveryMs },
    // Stopping, it takes no new connections; who is connected already is still answered.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
    genReqId: ({ headers }) => {
      const given = headers['x-request-id']
      return typeof given === 'string' && givenRequestId.test(given) ? given : randomUUID()
    },
    clientErrorHandler: (error, socket) => answerBrokenHttp(error, socket as Socket, randomUUID()),
    // Before any route is known no hook has run yet, so this answer names itself.
    frameworkErrors: (error, request, reply) => {
      void reply.header('x-request-id', request.id)
      void sendProblem(error, request, reply)
    },
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.setErrorHandler<Failure>(sendProblem)
  readJsonOnly(app)
  checkStrictly(app)
  nameAndMeasure(app, metrics)
  partFromConnections(app, stopping)
  return app
}

/** A browser may send text/plain across origins without asking first; this API reads JSON in valid UTF-8 and nothing else. */
function readJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer)
    } catch {
      done(new ProblemError('invalid-request', { detail: 'The body is not valid UTF-8' }))
      return
    }
    void parse(request, text, done)
  })
}

/** Bodies are taken as they are; queries, being text, may become numbers and truth values. Nothing unknown is dropped silently. */
function checkStrictly(app: FastifyInstance): void {
  const options = { allErrors: true, removeAdditional: false, useDefaults: false, strict: false } as const
  const exact = new Ajv({ ...options, coerceTypes: false })
  const coercing = new Ajv({ ...options, coerceTypes: true })
  addFormats.default(exact)
  addFormats.default(coercing)
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? exact : coercing).compile(schema as object),
  )
}

/** A proxy that keeps connections would otherwise send its next request down one that is just being closed. */
function partFromConnections(app: FastifyInstance, stopping: AbortSignal): void {
  app.addHook('onSend', async (_request, reply) => {
    if (stopping.aborted) void reply.header('connection', 'close')
  })
}

function nameAndMeasure(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id)
    void reply.header('x-content-type-options', 'nosniff')
    void reply.header('referrer-policy', 'strict-origin-when-cross-origin')
    void reply.header('x-frame-options', 'DENY')
  })
  // What is not marked as public by its route is private.
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
  })
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: String(reply.statusCode),
    }
    metrics.requests.observe(labels, reply.elapsedTime / 1000)
    // The route and never the address itself: addresses hold tokens and search words.
    request.log.info({ ...labels, ms: Math.round(reply.elapsedTime) }, 'request')
  })
}
