import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { SettingsChange, SettingsView } from '#contract/admin/settings.ts'
import { roles } from '#contract/staff.ts'
import { actorOf } from '../../http/guard.ts'
import type { SettingsService } from './service.ts'

const tags = ['console']

export function settingsAdminRoutes(settings: SettingsService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/settings',
      { config: { roles }, schema: { tags, response: { 200: SettingsView } } },
      async () => settings.read(),
    )

    app.patch(
      '/api/admin/settings',
      {
        config: { roles: ['admin'] },
        schema: { tags, body: SettingsChange, response: { 200: SettingsView } },
      },
      async (request) => settings.change(request.body, actorOf(request)),
    )
  }
}
