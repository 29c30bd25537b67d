import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  AccountView,
  RecoveryCodes,
  SecondStepOffer,
  SecondStepProof,
  SecondStepStart,
} from '#contract/admin/staff.ts'
import { CodeRequest, roles } from '#contract/staff.ts'
import { selfOf } from '../account/admin-routes.ts'
import type { SecondStepService } from './service.ts'

const config = { roles, beforeSecondStep: true }
const tags = ['console']

export function secondStepAdminRoutes(steps: SecondStepService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/admin/account/second-step',
      { config, schema: { tags, body: SecondStepStart, response: { 200: SecondStepOffer } } },
      async (request) => steps.offer(request.body.password, selfOf(request)),
    )

    app.post(
      '/api/admin/account/second-step/confirmation',
      { config, schema: { tags, body: CodeRequest, response: { 200: RecoveryCodes } } },
      async (request) => steps.confirm(request.body.code, selfOf(request)),
    )

    app.post(
      '/api/admin/account/second-step/recovery-codes',
      { config, schema: { tags, body: SecondStepProof, response: { 200: RecoveryCodes } } },
      async (request) => steps.renewCodes(request.body, selfOf(request)),
    )

    app.post(
      '/api/admin/account/second-step/end',
      { config, schema: { tags, body: SecondStepProof, response: { 200: AccountView } } },
      async (request) => steps.end(request.body, selfOf(request)),
    )
  }
}
