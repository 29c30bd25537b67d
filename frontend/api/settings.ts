import type { SettingsChange, SettingsView } from '#contract/admin/settings.ts'
import { type Answer, ask } from './request.ts'

export function readSettings(signal: AbortSignal): Promise<Answer<SettingsView>> {
  return ask('/api/admin/settings', { signal })
}

export function changeSettings(body: SettingsChange): Promise<Answer<SettingsView>> {
  return ask('/api/admin/settings', { method: 'PATCH', body })
}
