import { type RawBuilder, sql } from 'kysely'
import type { KeepingTime, RetentionKind } from '#contract/admin/privacy.ts'
import type { Retention } from '#contract/admin/settings.ts'
import { jobFileHours } from '#contract/job.ts'
import { staffLetterKinds } from '#contract/letter.ts'
import { retention as promised } from '#contract/retention.ts'
import type { Schema } from '../schema.ts'

/** How long what is kept for. What is not named goes with the row it belongs to, or names nobody. */
export type RetentionRule = {
  kind: RetentionKind
  store: keyof Schema
  /** The column from which the time runs; a calendar day where it is called so. */
  since: string
  /** Null: as long as `only` says. */
  keep: KeepingTime | null
  /** Which rows of the table. */
  only?: RawBuilder<boolean>
  often: 'hourly' | 'daily'
}

/** What the settings leave open is decided here and told on the privacy page. */
export function retentionRules(set: Retention): RetentionRule[] {
  return [
    {
      kind: 'contact',
      store: 'enquiry',
      since: 'received_at',
      keep: months(set.contactMonths),
      only: sql<boolean>`kind = 'contact'`,
      often: 'daily',
    },
    {
      kind: 'datasheet',
      store: 'enquiry',
      since: 'received_at',
      keep: months(set.datasheetMonths),
      only: sql<boolean>`kind = 'datasheet'`,
      often: 'daily',
    },
    { kind: 'consent', store: 'consent', since: 'at', keep: null, only: isOfNoUse, often: 'daily' },
    {
      kind: 'datasheet_notice',
      store: 'datasheet_notice',
      since: 'created_at',
      keep: null,
      only: isWithoutEnquiry,
      often: 'daily',
    },
    {
      kind: 'letter',
      store: 'letter',
      since: 'created_at',
      keep: months(promised.letterMonths),
      only: sql<boolean>`enquiry_id is null and kind not in (${staffLetters})`,
      often: 'daily',
    },
    { kind: 'visit', store: 'visit', since: 'day', keep: months(set.visitMonths), often: 'daily' },
    { kind: 'job', store: 'job', since: 'finished_at', keep: hours(jobFileHours), often: 'hourly' },
    ...signInRules,
  ]
}

const months = (count: number): KeepingTime => ({ unit: 'months', count })
const days = (count: number): KeepingTime => ({ unit: 'days', count })
const hours = (count: number): KeepingTime => ({ unit: 'hours', count })
const staffLetters = sql.join(staffLetterKinds.map((kind) => sql.lit(kind)))

/** A withdrawal of what is not kept any more, and a consent whose enquiry a release deleted that knew of no consents. */
const isOfNoUse = sql<boolean>`(
  state = 'withdrawn' and not exists (
    select 1 from consent as given where given.address = consent.address and given.state = 'given')
  or state = 'given' and enquiry_id is not null and not exists (
    select 1 from enquiry where enquiry.id = consent.enquiry_id)
)`

/** One whose enquiry a release deleted that knew of no notices. */
const isWithoutEnquiry = sql<boolean>`not exists (
  select 1 from enquiry where enquiry.id = datasheet_notice.enquiry_id)`

/** What signing in has left; times run from when it ended, or was last used. */
const signInRules: RetentionRule[] = [
  {
    kind: 'staff_letter',
    store: 'letter',
    since: 'created_at',
    keep: days(90),
    only: sql<boolean>`kind in (${staffLetters})`,
    often: 'hourly',
  },
  // One that has lapsed can be sent again meanwhile.
  {
    kind: 'staff_invitation',
    store: 'staff_invitation',
    since: 'expires_at',
    keep: days(30),
    often: 'hourly',
  },
  { kind: 'staff_session', store: 'staff_session', since: 'expiresAt', keep: days(0), often: 'hourly' },
  {
    kind: 'staff_half_entry',
    store: 'staff_half_entry',
    since: 'expires_at',
    keep: days(0),
    often: 'hourly',
  },
  {
    kind: 'staff_verification',
    store: 'staff_verification',
    since: 'expiresAt',
    keep: days(0),
    often: 'hourly',
  },
  // For the hour in which its orders are counted.
  { kind: 'staff_reset', store: 'staff_reset', since: 'expires_at', keep: days(1), often: 'hourly' },
  // Longer than any failed try counts.
  { kind: 'staff_lock', store: 'staff_lock', since: 'tried_at', keep: days(2), often: 'hourly' },
  // As long as its cookie lasts.
  { kind: 'staff_browser', store: 'staff_browser', since: 'seen_at', keep: days(400), often: 'hourly' },
]
