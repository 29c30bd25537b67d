import type { Schema } from '../schema.ts'

/**
 * Says of every column of every table whose data it may hold, and how the rows of one visitor are found. Whatever exports,
 * erases or forgets a person goes by this table: a column that is not in it does not compile.
 */
type Column<Name extends keyof Schema> = keyof Schema[Name] & string
type Found = {
  /** The columns that name an enquiry, of which any one suffices. */
  enquiry?: string[]
  /** The columns that hold an address in lower case, and those that hold it as it was typed. */
  address?: string[]
  typed?: string[]
  /** Texts of staff that may name somebody; the rows have an id. */
  mention?: string[]
}
export type Fact<Columns extends string = string> =
  /** Nothing of a person, or only what cannot be led back to one. */
  | { of: 'nobody'; free: readonly Columns[] }
  /** Accounts and what belongs to them: an erasure of a visitor leaves them. */
  | { of: 'staff'; free: readonly Columns[]; personal: readonly Columns[] }
  | {
      of: 'visitor'
      free: readonly Columns[]
      personal: readonly Columns[]
      found: Found
      /** Handed to nobody: keys to something, or what is made anew from the rest. */
      withheld?: readonly Columns[]
    }
  /** Emptied by rules of their own, in `rows.ts`. */
  | { of: 'job'; free: readonly Columns[]; personal: readonly Columns[] }

/** Parents before the children that refer to them. */
export const personalData = {
  service: { of: 'nobody', free: ['id', 'slug', 'content'] },
  product: {
    of: 'nobody',
    free: [
      'id',
      'service_id',
      'slug',
      'kind',
      'code',
      'state',
      'content',
      'loaded_hash',
      'revision',
      'revised_on',
      'version',
      'state_en',
      'state_ar',
      'draft',
      'stale',
      'completeness_en',
      'completeness_ar',
      'changed_at',
    ],
  },
  product_revision: {
    of: 'nobody',
    free: [
      'product_id',
      'version',
      'at',
      'staff_id',
      'origin',
      'restored_version',
      'datasheet_revision',
      'snapshot',
      'note',
    ],
  },
  former_slug: { of: 'nobody', free: ['slug', 'product_id'] },
  setting: { of: 'nobody', free: ['name', 'content', 'version', 'changed_at'] },
  enquiry: {
    of: 'visitor',
    found: { enquiry: ['id'] },
    personal: [
      'first_name',
      'last_name',
      'email',
      'phone',
      'company',
      'industry',
      'country',
      'postal_code',
      'message',
      'sort_name',
      'consent_version',
      'idempotency_key',
      'request_hash',
    ],
    free: [
      'id',
      'kind',
      'status',
      'read_at',
      'quarantine_reason',
      'locale',
      'consented_at',
      'product_slug',
      'received_at',
      'received_day',
      'version',
      'owner_id',
      'answer_seconds_used',
      'answer_running_since',
      'answer_due_at',
      'answer_rules',
      'first_answered_at',
      'breached_at',
      'nudged_at',
      'overdue_nudged_at',
      'words_at',
    ],
    withheld: ['idempotency_key', 'request_hash'],
  },
  letter: {
    of: 'visitor',
    found: { enquiry: ['enquiry_id'], typed: ['recipient'] },
    personal: ['recipient', 'reply_to', 'subject', 'body_text', 'body_html', 'last_error', 'unsubscribe_url'],
    free: [
      'id',
      'enquiry_id',
      'kind',
      'state',
      'attempts',
      'due_at',
      'created_at',
      'sent_at',
      'set_aside_at',
      'thread',
    ],
    withheld: ['body_html', 'unsubscribe_url'],
  },
  correspondence: {
    of: 'visitor',
    found: { enquiry: ['enquiry_id'] },
    personal: ['subject', 'text', 'idempotency_key', 'request_hash'],
    free: ['id', 'enquiry_id', 'kind', 'letter_id', 'staff_id', 'locale', 'channel', 'product_slug', 'at'],
    withheld: ['idempotency_key', 'request_hash'],
  },
  enquiry_word: {
    of: 'visitor',
    found: { enquiry: ['enquiry_id'] },
    personal: ['word'],
    free: ['enquiry_id'],
  },
  enquiry_likeness: {
    of: 'visitor',
    found: { enquiry: ['enquiry_id'] },
    personal: ['likeness'],
    free: ['enquiry_id', 'received_at'],
  },
  enquiry_note: {
    of: 'visitor',
    found: { enquiry: ['enquiry_id'] },
    personal: ['content'],
    free: ['id', 'enquiry_id', 'staff_id', 'created_at'],
  },
  enquiry_merge: {
    of: 'visitor',
    found: { enquiry: ['enquiry_id', 'main_id'] },
    personal: [],
    free: ['enquiry_id', 'main_id', 'merged_at'],
  },
  saved_view: {
    of: 'visitor',
    found: { mention: ['query', 'name'] },
    personal: ['query', 'name'],
    free: ['id', 'staff_id', 'is_shared', 'created_at'],
  },
  datasheet_link: {
    of: 'visitor',
    found: { enquiry: ['enquiry_id'], address: ['recipient'] },
    personal: ['recipient', 'token_hash'],
    free: [
      'enquiry_id',
      'product_id',
      'locale',
      'downloads_left',
      'created_at',
      'expires_at',
      'revision',
      'downloaded_revision',
      'downloaded_at',
    ],
    withheld: ['token_hash'],
  },
  datasheet_notice: {
    of: 'visitor',
    found: { enquiry: ['enquiry_id'], address: ['recipient'] },
    personal: ['recipient', 'link_hash'],
    free: ['product_id', 'revision', 'enquiry_id', 'letter_id', 'job_id', 'created_at'],
    withheld: ['link_hash'],
  },
  consent: {
    of: 'visitor',
    found: { enquiry: ['enquiry_id'], address: ['address'] },
    personal: ['address', 'text_version'],
    free: ['id', 'state', 'locale', 'at', 'source', 'enquiry_id', 'staff_id'],
  },
  erasure: {
    of: 'nobody',
    free: ['id', 'person_hash', 'erased_at', 'finished_at', 'staff_id', 'content'],
  },
  staff: {
    of: 'staff',
    personal: ['name', 'email', 'image'],
    free: ['id', 'emailVerified', 'role', 'createdAt', 'updatedAt', 'locale', 'deactivatedAt', 'version'],
  },
  staff_session: {
    of: 'staff',
    personal: ['ipAddress', 'userAgent', 'token'],
    free: ['id', 'userId', 'expiresAt', 'createdAt', 'updatedAt'],
  },
  staff_account: {
    of: 'staff',
    personal: ['accountId', 'accessToken', 'refreshToken', 'idToken', 'password'],
    free: [
      'id',
      'userId',
      'providerId',
      'accessTokenExpiresAt',
      'refreshTokenExpiresAt',
      'scope',
      'createdAt',
      'updatedAt',
    ],
  },
  staff_verification: {
    of: 'staff',
    personal: ['identifier', 'value'],
    free: ['id', 'expiresAt', 'createdAt', 'updatedAt'],
  },
  staff_invitation: {
    of: 'staff',
    personal: ['email', 'token_hash'],
    free: ['id', 'role', 'locale', 'invited_by', 'created_at', 'expires_at'],
  },
  staff_reset: { of: 'staff', personal: ['token_hash'], free: ['staff_id', 'created_at', 'expires_at'] },
  staff_half_entry: { of: 'staff', personal: ['token_hash'], free: ['staff_id', 'created_at', 'expires_at'] },
  staff_second_step: {
    of: 'staff',
    personal: ['sealed_secret'],
    free: ['staff_id', 'last_counter', 'created_at', 'confirmed_at'],
  },
  staff_recovery_code: { of: 'staff', personal: ['code_hash'], free: ['staff_id'] },
  staff_browser: { of: 'staff', personal: ['browser_hash'], free: ['staff_id', 'seen_at'] },
  staff_lock: { of: 'nobody', free: ['key_hash', 'failures', 'tried_at', 'locked_until', 'told_at'] },
  staff_setup: { of: 'nobody', free: ['token_hash', 'created_at'] },
  audit: {
    of: 'nobody',
    free: ['id', 'at', 'staff_id', 'action', 'subject_kind', 'subject_id', 'changes', 'request_id'],
  },
  job: {
    of: 'job',
    personal: ['input', 'checkpoint', 'result'],
    free: [
      'id',
      'kind',
      'state',
      'percent',
      'problem',
      'attempts',
      'staff_id',
      'request_id',
      'created_at',
      'due_at',
      'finished_at',
      'file_name',
      'file_type',
    ],
  },
  job_file: { of: 'job', personal: ['content'], free: ['job_id', 'direction', 'part'] },
  clockwork: { of: 'nobody', free: ['job', 'due_at'] },
  visit_salt: { of: 'nobody', free: ['day', 'salt'] },
  // `visitor` is made with a salt that is destroyed after its day.
  visit: { of: 'nobody', free: ['id', 'at', 'day', 'class', 'locale', 'path', 'source', 'visitor'] },
  visit_day: { of: 'nobody', free: ['day', 'class', 'visits', 'visitors'] },
  visit_day_page: { of: 'nobody', free: ['day', 'class', 'path', 'views'] },
  visit_day_locale: { of: 'nobody', free: ['day', 'class', 'locale', 'visits', 'visitors'] },
  visit_month: { of: 'nobody', free: ['month'] },
  visit_month_page: { of: 'nobody', free: ['month', 'class', 'path', 'views'] },
  visit_month_source: { of: 'nobody', free: ['month', 'class', 'source', 'visitors'] },
  visit_day_source: { of: 'nobody', free: ['day', 'class', 'source', 'visitors'] },
} as const satisfies { [Name in keyof Schema]: Fact<Column<Name>> }

type Declared<Entry> =
  | (Entry extends { free: readonly (infer Free)[] } ? Free : never)
  | (Entry extends { personal: readonly (infer Personal)[] } ? Personal : never)
type Forgotten = {
  [Name in keyof Schema]: Exclude<Column<Name>, Declared<(typeof personalData)[Name]>>
}[keyof Schema]

/** When this line does not compile, the error names the columns that are missing above. */
export const facts: Record<string, Fact> = personalData satisfies [Forgotten] extends [never]
  ? unknown
  : Forgotten
