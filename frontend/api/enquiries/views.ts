import type { SavedView, SavedViews, ViewRequest } from '#contract/admin/enquiries/views.ts'
import { type Answer, ask } from '../request.ts'

const address = '/api/admin/enquiries/views'

export function readViews(signal: AbortSignal): Promise<Answer<SavedViews>> {
  return ask(address, { signal })
}

export function saveView(body: ViewRequest): Promise<Answer<SavedView>> {
  return ask(address, { method: 'POST', body })
}

export function renameView(id: string, name: string): Promise<Answer<SavedView>> {
  return ask(`${address}/${encodeURIComponent(id)}`, { method: 'PATCH', body: { name } })
}

export function deleteView(id: string): Promise<Answer<SavedViews>> {
  return ask(`${address}/${encodeURIComponent(id)}`, { method: 'DELETE' })
}
