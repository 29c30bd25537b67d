import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { InvitationList, InviteRequest } from '#contract/admin/staff.ts'
import type { Role } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { InvitationService } from './service.ts'

const config: { roles: Role[] } = { roles: ['admin'] }
const answer = { tags: ['console'], response: { 200: InvitationList } }
const params = Type.Object({ id: Type.String({ maxLength: 100 }) })

export function invitationAdminRoutes(invitations: InvitationService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/api/admin/invitations', { config, schema: answer }, async () => invitations.list())

    app.post(
      '/api/admin/invitations',
      { config, schema: { ...answer, body: InviteRequest } },
      async (request) => invitations.invite(request.body, actorOf(request)),
    )

    app.post(
      '/api/admin/invitations/:id/letter',
      { config, schema: { ...answer, params } },
      async (request) => invitations.inviteAgain(request.params.id, actorOf(request)),
    )

    app.delete('/api/admin/invitations/:id', { config, schema: { ...answer, params } }, async (request) =>
      invitations.uninvite(request.params.id, actorOf(request)),
    )
  }
}
