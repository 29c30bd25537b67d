import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Colleagues, EnquiryRecord, NoteRequest } from '#contract/admin/enquiries/desk.ts'
import { IdParams } from '#contract/http/id-params.ts'
import { enquiryReaderRoles, handlerRoles } from '#contract/staff.ts'
import { actorOf } from '../../../http/guard.ts'
import type { NoteService } from './service.ts'

const common = { tags: ['console'], params: IdParams, response: { 200: EnquiryRecord } }

export function notesAdminRoutes(notes: NoteService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/admin/enquiries/people',
      { config: { roles: enquiryReaderRoles }, schema: { tags: ['console'], response: { 200: Colleagues } } },
      async () => notes.colleagues(),
    )

    app.get(
      '/api/admin/enquiries/:id/record',
      { config: { roles: enquiryReaderRoles }, schema: common },
      async (request) => notes.read(request.params.id),
    )

    app.post(
      '/api/admin/enquiries/:id/notes',
      { config: { roles: handlerRoles }, schema: { ...common, body: NoteRequest } },
      async (request) => notes.note(request.params.id, request.body, actorOf(request)),
    )
  }
}
