import { type Static, Type } from 'typebox'
import { EnquiryRow } from '../../enquiry.ts'
import { Id } from '../../http/id-params.ts'

export const likenessReasons = ['email', 'phone', 'name'] as const
export type LikenessReason = (typeof likenessReasons)[number]

/** GET /api/admin/enquiries/{id}/duplicates: what is probably of the same person, and why; newest first. */
export const Duplicates = Type.Object({
  duplicates: Type.Array(
    Type.Object({ ...EnquiryRow.properties, reasons: Type.Array(Type.Enum([...likenessReasons])) }),
  ),
})
export type Duplicates = Static<typeof Duplicates>

/**
 * POST /api/admin/enquiries/{id}/merge: from now on it is shown with the other one, which is in progress again if this one
 * waits for us. Needs the version that was seen; a stale one answers `version-conflict` with the present EnquiryDetail.
 * DELETE takes it back; the status of the other one stays.
 */
export const MergeRequest = Type.Object(
  { into: Id, version: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
)
export type MergeRequest = Static<typeof MergeRequest>
