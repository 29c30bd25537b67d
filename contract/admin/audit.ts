import { type Static, Type } from 'typebox'
import { Locale } from '../locale.ts'

/** Everything staff do that leaves a trace; each needs its sentence in locales/{en,ar}/admin/audit.ts. */
export const auditActions = [
  'catalogue.export',
  'catalogue.check',
  'catalogue.import',
  'datasheet.export',
  'datasheet.revise',
  'datasheet.tell',
  'enquiry.change',
  'enquiry.export',
  'enquiry.merge',
  'enquiry.note',
  'enquiry.quarantine',
  'enquiry.receive',
  'enquiry.reply',
  'enquiry.reply-delivered',
  'enquiry.reply-failed',
  'enquiry.restore',
  'enquiry.unmerge',
  'job.cancel',
  'letter.retry',
  'product.change',
  'product.create',
  'letter.retry-failed',
  'letter.set-aside',
  'person.erase',
  'person.export',
  'person.order-erasure',
  'retention.run',
  'settings.change',
  'staff.set-up',
  'staff.invite',
  'staff.invite-again',
  'staff.uninvite',
  'staff.join',
  'staff.change-role',
  'staff.deactivate',
  'staff.reactivate',
  'staff.sign-out',
  'staff.end-session',
  'staff.change-account',
  'staff.change-password',
  'staff.reset-password',
  'staff.set-second-step',
  'staff.end-second-step',
  'staff.clear-second-step',
  'staff.renew-recovery-codes',
  'staff.use-recovery-code',
  'view.save',
  'view.rename',
  'view.delete',
] as const
export type AuditAction = (typeof auditActions)[number]

export const AuditRow = Type.Object({
  id: Type.String(),
  at: Type.String(),
  /** Null for what the system did itself. */
  staff: Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()]),
  /** Text, because a row may be older or newer than this release. */
  action: Type.String(),
  /** The name is that of a member of staff. */
  subject: Type.Object({
    kind: Type.String(),
    id: Type.String(),
    name: Type.Union([Type.String(), Type.Null()]),
  }),
  /** Before and after, by field. */
  changes: Type.Record(Type.String(), Type.Array(Type.Unknown())),
  requestId: Type.String(),
})
export type AuditRow = Static<typeof AuditRow>

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const filter = {
  staff: Type.Optional(Type.String({ maxLength: 100 })),
  action: Type.Optional(Type.Enum([...auditActions])),
  /** The kind of what was changed, or its id. */
  subject: Type.Optional(Type.String({ maxLength: 100 })),
  from: Type.Optional(day),
  to: Type.Optional(day),
}

/** GET /api/admin/audit. */
export const AuditQuery = Type.Object(
  {
    ...filter,
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  { additionalProperties: false },
)
export type AuditQuery = Static<typeof AuditQuery>

/** GET /api/admin/audit/file: all that the filter lets through, as CSV with words of the language; English where a page of before names none. */
export const AuditFileQuery = Type.Object(
  { ...filter, locale: Type.Optional(Locale) },
  { additionalProperties: false },
)
export type AuditFileQuery = Static<typeof AuditFileQuery>

/** In the order of the file. */
export const auditColumns = ['at', 'who', 'action', 'kind', 'reference', 'changes', 'request'] as const
export type AuditColumn = (typeof auditColumns)[number]

export const AuditPage = Type.Object({
  rows: Type.Array(AuditRow),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
  /** Whom the page can be filtered by. */
  people: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
})
export type AuditPage = Static<typeof AuditPage>
