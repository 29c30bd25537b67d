import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { AccountChange, AccountView, PasswordChange } from '#contract/admin/staff.ts'
import { roles } from '#contract/staff.ts'
import { staffOf } from '../../../http/guard.ts'
import type { AccountService, Self } from './service.ts'

/** Open to everybody who is signed in, also to those who have yet to set up their second step. */
const config = { roles, beforeSecondStep: true }
const tags = ['console']
const response = { 200: AccountView }
const Id = Type.Object({ id: Type.String({ maxLength: 100 }) })
const Done = Type.Object({ done: Type.Literal(true) })

export function accountAdminRoutes(account: AccountService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/api/admin/account', { config, schema: { tags, response } }, async (request) =>
      account.view(selfOf(request)),
    )

    app.patch(
      '/api/admin/account',
      { config, schema: { tags, body: AccountChange, response } },
      async (request) => account.change(request.body, selfOf(request)),
    )

    app.put(
      '/api/admin/account/password',
      { config, schema: { tags, body: PasswordChange, response } },
      async (request) => account.changePassword(request.body, selfOf(request)),
    )

    app.delete(
      '/api/admin/account/sessions/:id',
      { config, schema: { tags, params: Id, response } },
      async (request) => account.endSession(request.params.id, selfOf(request)),
    )

    app.delete(
      '/api/admin/account/sessions',
      { config, schema: { tags, response: { 200: Done } } },
      async (request) => {
        await account.signOutEverywhere(selfOf(request))
        return { done: true } as const
      },
    )
  }
}

export function selfOf(request: FastifyRequest): Self {
  return { staff: staffOf(request), requestId: request.id }
}
