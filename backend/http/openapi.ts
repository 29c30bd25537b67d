import { readFileSync } from 'node:fs'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifyPluginAsync, FastifySchema } from 'fastify'
import { Problem } from '#contract/http/problem-body.ts'
import { roles } from '#contract/staff.ts'
import type { Admit } from './guard.ts'

const version = readFileSync(new URL('../../VERSION', import.meta.url), 'utf8').trim()

/** Describes the interface as OpenAPI 3.1, from the schemas that also check it; in production for staff only. */
export async function describeApi(app: FastifyInstance, production: boolean, admit: Admit): Promise<void> {
  await app.register(swagger, {
    transform: ({ schema, url, route }) => ({
      url,
      schema: completed(schema, route.config?.roles !== undefined),
    }),
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'ChloroMaster',
        description: 'Catalogue, enquiries, datasheets and their console',
        version,
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'chloromaster.session_token' },
        },
      },
    },
  })
  const documents: FastifyPluginAsync = async (documented) => {
    if (production) documented.addHook('onRequest', async (request) => admit(request, roles))
    documented.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
    await documented.register(swaggerUi, { routePrefix: '/swagger' })
  }
  await app.register(documents)
}

const problem = {
  description: 'Refused, with the reason (RFC 9457)',
  content: { 'application/problem+json': { schema: Problem } },
}

/** What holds for every route and is therefore written at none: problems, and the session of staff. */
function completed(schema: FastifySchema | undefined, isForStaff: boolean): FastifySchema {
  const response = (schema?.response ?? {}) as Record<string, unknown>
  return {
    ...schema,
    response: { ...response, '4XX': problem, '5XX': problem },
    ...(isForStaff && { security: [{ session: [] }] }),
  }
}
