import { type Static, Type } from 'typebox'

/** Work that takes longer than a request may: a worker does it, staff see how far it is. */
export const jobKinds = [
  'enquiry-export',
  'catalogue-export',
  'catalogue-import',
  'datasheet-notice',
  'person-export',
  'person-erasure',
  'retention',
] as const
export const JobKind = Type.Enum([...jobKinds])
export type JobKind = (typeof jobKinds)[number]

/** `waiting` and `running` go on by themselves, also after a restart; `failed` was given up or cancelled, and what it had done by then stays. */
export const jobStates = ['waiting', 'running', 'done', 'failed'] as const
export const JobState = Type.Enum([...jobStates])
export type JobState = (typeof jobStates)[number]

export const sheetFormats = ['csv', 'xlsx'] as const
export const SheetFormat = Type.Enum([...sheetFormats])
export type SheetFormat = (typeof sheetFormats)[number]

/** Why a file cannot be read as a table. */
export const sheetRules = [
  'unreadable',
  'too-large',
  'encoding',
  'old-workbook',
  'formula',
  'merged',
  'external',
] as const
export type SheetRule = (typeof sheetRules)[number]

/** Hours for which what a job made can be fetched. */
export const jobFileHours = 24

/** GET /api/admin/jobs/{id}: to whoever ordered it, and to administrators. */
export const JobView = Type.Object({
  id: Type.String(),
  kind: JobKind,
  state: JobState,
  percent: Type.Integer({ minimum: 0, maximum: 100 }),
  createdAt: Type.String(),
  finishedAt: Type.Union([Type.String(), Type.Null()]),
  /** What the job's kind says of its outcome; null before. */
  result: Type.Unknown(),
  /** The code of the problem for which it failed. */
  problem: Type.Union([Type.String(), Type.Null()]),
  /** By POST /api/admin/jobs/{id}/cancel; it then has failed as `job-cancelled`. */
  mayCancel: Type.Boolean(),
  /** To be fetched at /api/admin/jobs/{id}/file until it is deleted. */
  file: Type.Union([Type.Object({ name: Type.String(), type: Type.String() }), Type.Null()]),
})
export type JobView = Static<typeof JobView>

/** 202: the work has been taken on. */
export const JobReceipt = Type.Object({ jobId: Type.String() })
export type JobReceipt = Static<typeof JobReceipt>
