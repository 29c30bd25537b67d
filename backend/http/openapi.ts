import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { roles } from '#contract/staff.ts'
import type { Admit } from './guard.ts'

/** Describes the interface as OpenAPI 3.1, from the schemas that also check it; in production for staff only. */
export async function describeApi(app: FastifyInstance, production: boolean, admit: Admit): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'ChloroMaster',
        description: 'Catalogue, enquiries, datasheets and their console',
        version: '1.0.0',
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
