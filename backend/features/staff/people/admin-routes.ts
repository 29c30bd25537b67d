import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { StaffChange, StaffList } from '#contract/admin/staff.ts'
import type { Role } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { PeopleService } from './service.ts'

const config: { roles: Role[] } = { roles: ['admin'] }
const answer = { tags: ['console'], response: { 200: StaffList } }
const params = Type.Object({ id: Type.String({ maxLength: 100 }) })

export function peopleAdminRoutes(people: PeopleService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/api/admin/staff', { config, schema: answer }, async () => people.list())

    app.patch(
      '/api/admin/staff/:id',
      { config, schema: { ...answer, params, body: StaffChange } },
      async (request) => people.change(request.params.id, request.body, actorOf(request)),
    )

    app.delete('/api/admin/staff/:id/sessions', { config, schema: { ...answer, params } }, async (request) =>
      people.signOut(request.params.id, actorOf(request)),
    )

    app.delete(
      '/api/admin/staff/:id/second-step',
      { config, schema: { ...answer, params } },
      async (request) => people.clearSecondStep(request.params.id, actorOf(request)),
    )
  }
}
