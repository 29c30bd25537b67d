import { type Static, Type } from 'typebox'
import { EnquiryQuery } from '../../enquiry.ts'

/** What a member of staff keeps under a name: what the inbox shows, and in which order. */
const closed = { additionalProperties: false } as const

export const longestViewName = 60
/** Of one member of staff. */
export const mostViews = 20

/** One line that says something, without characters that turn or hide what stands beside them. */
const name = Type.String({
  minLength: 1,
  maxLength: longestViewName,
  pattern: '^(?=.*\\S)[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$',
})

/** A view is of all pages. */
const { cursor: _cursor, limit: _limit, ...kept } = EnquiryQuery.properties
export const ViewQuery = Type.Object(kept, closed)
export type ViewQuery = Static<typeof ViewQuery>

export const SavedView = Type.Object({ id: Type.String(), name: Type.String(), query: ViewQuery })
export type SavedView = Static<typeof SavedView>

/** GET /api/admin/enquiries/views: one's own, in the order in which they were saved. */
export const SavedViews = Type.Object({ views: Type.Array(SavedView) })
export type SavedViews = Static<typeof SavedViews>

/** POST /api/admin/enquiries/views. A name that one has already answers `view-name-taken`, one view too many `too-many-views`. */
export const ViewRequest = Type.Object({ name, query: ViewQuery }, closed)
export type ViewRequest = Static<typeof ViewRequest>

/** PATCH /api/admin/enquiries/views/{id}. */
export const ViewRename = Type.Object({ name }, closed)
export type ViewRename = Static<typeof ViewRename>
