import type { Generated } from 'kysely'
import type { CorrespondenceChannel, CorrespondenceKind } from '#contract/admin/enquiries/correspondence.ts'
import type { ConsentSource, ConsentState } from '#contract/admin/privacy.ts'
import type { RevisionOrigin } from '#contract/admin/product.ts'
import type { SettingName } from '#contract/admin/settings.ts'
import type { ProductKind, PublicationState } from '#contract/catalogue.ts'
import type { EnquiryKind, EnquiryStatus, QuarantineReason } from '#contract/enquiry.ts'
import type { JobKind, JobState } from '#contract/job.ts'
import type { LetterKind, LetterState } from '#contract/letter.ts'
import type { Locale } from '#contract/locale.ts'
import type { VisitClass } from '#contract/visit.ts'
import type { StaffTables } from './staff-schema.ts'
import type { DatasheetTables } from './tables/datasheets.ts'
import type { DeskTables } from './tables/desk.ts'
import type { Day, Json, Month, Timestamp } from './values.ts'

/** Those of one part each, described beside. */
type Beside = DatasheetTables & DeskTables & StaffTables

/** Every table and column, as code sees them; db/migrations/ makes them. */
export type Schema = Beside & {
  service: { id: number; slug: string; content: Json }
  product: {
    id: number
    service_id: number
    slug: string
    kind: ProductKind
    code: string | null
    state: PublicationState
    /** ProductContent. */
    content: Json
    /** Hash of what the catalogue's files said when they were last loaded; unlike the content's own once staff have edited it. */
    loaded_hash: string
    revision: number
    revised_on: Day
    /** Rises with every change; its revisions are kept. */
    version: Generated<number>
    /** Each language's own; `state` sums them up for the previous release, and rules where it contradicts them. */
    state_en: Generated<PublicationState | null>
    state_ar: Generated<PublicationState | null>
    /** DraftContent, empty texts included; what fills them is in `content`. Null where nothing is empty. */
    draft: Generated<Json | null>
    /** StaleTexts. */
    stale: Generated<Json | null>
    completeness_en: Generated<number | null>
    completeness_ar: Generated<number | null>
    changed_at: Generated<Timestamp | null>
  }
  /** What each product was after each change; rows are only ever added. */
  product_revision: {
    product_id: number
    version: number
    at: Timestamp
    staff_id: string | null
    origin: RevisionOrigin
    restored_version: number | null
    datasheet_revision: number
    /** ProductDraft. */
    snapshot: Json
    /** RevisionNote, of a datasheet that was issued; null for every other change. */
    note: Generated<Json | null>
  }
  former_slug: { slug: string; product_id: number }
  enquiry: {
    id: string
    kind: EnquiryKind
    status: EnquiryStatus
    read_at: Timestamp | null
    quarantine_reason: QuarantineReason | null
    locale: Locale
    first_name: string
    last_name: string
    email: string
    phone: string
    company: string
    industry: string
    country: string
    postal_code: string
    message: string
    consented_at: Timestamp | null
    consent_version: string | null
    product_slug: string | null
    idempotency_key: string | null
    /** Hash of the request, to tell a repeated request from another one under the same key. */
    request_hash: string
    received_at: Timestamp
    received_day: Day
    /** Rises with every change that somebody else must not overwrite unseen; having been read is none. */
    version: Generated<number>
    owner_id: Generated<string | null>
    /** The answer-time clock: working time of the runs that are over; null before the first. */
    answer_seconds_used: Generated<number | null>
    /** Null while the clock stands, as is `answer_due_at`. */
    answer_running_since: Generated<Timestamp | null>
    answer_due_at: Generated<Timestamp | null>
    /** The version of the setting `answering` by which it is due. */
    answer_rules: Generated<number | null>
    first_answered_at: Generated<Timestamp | null>
    /** When the time to answer first ran out. */
    breached_at: Generated<Timestamp | null>
    /** Staff were told, once each. */
    nudged_at: Generated<Timestamp | null>
    overdue_nudged_at: Generated<Timestamp | null>
    /** The words of the name as the search knows them, to sort by; empty until then. */
    sort_name: Generated<string>
    /** When its words and likenesses were stored; null: a worker still has to. */
    words_at: Generated<Timestamp | null>
  }
  letter: {
    id: string
    enquiry_id: string | null
    kind: LetterKind
    state: LetterState
    recipient: string
    reply_to: string | null
    subject: string
    body_text: string
    body_html: string
    attempts: number
    due_at: Timestamp
    created_at: Timestamp
    sent_at: Timestamp | null
    last_error: string | null
    /** Of letters that nobody asked for; where one click ends them. */
    unsubscribe_url: string | null
    /** Ids of the letters it answers, oldest first, with spaces between. */
    thread: Generated<string | null>
    /** Of one given up that staff have dealt with otherwise. */
    set_aside_at: Generated<Timestamp | null>
  }
  /** What was written between the office and a visitor after the enquiry: replies, and answers that staff recorded. */
  correspondence: {
    id: string
    enquiry_id: string
    kind: CorrespondenceKind
    /** Of a reply. */
    letter_id: string | null
    staff_id: string | null
    locale: Locale
    /** Of what was received. */
    channel: CorrespondenceChannel | null
    subject: string
    text: string
    product_slug: string | null
    idempotency_key: string | null
    request_hash: string
    at: Timestamp
  }
  datasheet_link: {
    /** SHA-256 of the token; the token itself is only in the letter. */
    token_hash: string
    enquiry_id: string
    product_id: number
    recipient: string
    locale: Locale
    downloads_left: number
    created_at: Timestamp
    expires_at: Timestamp
    /** The one its letter named; null where the previous release wrote it. */
    revision: Generated<number | null>
    /** The last one that was fetched by it. */
    downloaded_revision: Generated<number | null>
    downloaded_at: Generated<Timestamp | null>
  }
  /** Append-only: of an address the latest row counts. */
  consent: {
    id: string
    /** In lower case. */
    address: string
    state: ConsentState
    /** Of the text that was shown, where the sender said so. */
    text_version: string | null
    locale: Locale | null
    at: Timestamp
    source: ConsentSource
    enquiry_id: string | null
    staff_id: string | null
  }
  /** Certificates: what was erased of one person, without the person. */
  erasure: {
    id: string
    /** Of the address, keyed: only who knows the address finds it. */
    person_hash: string
    erased_at: Timestamp
    /** Null while the bytes are still being destroyed. */
    finished_at: Timestamp | null
    staff_id: string | null
    content: Json
  }
  audit: {
    id: string
    at: Timestamp
    staff_id: string | null
    action: string
    subject_kind: string
    subject_id: string
    /** What changed, as { field: [before, after] }; never a person's data. */
    changes: Json
    request_id: string
  }
  job: {
    id: string
    kind: JobKind
    state: JobState
    percent: number
    /** What to do; emptied once it is over, because it may name a person. */
    input: Json
    /** Where another worker goes on from. */
    checkpoint: Json
    result: Json
    problem: string | null
    attempts: number
    staff_id: string | null
    request_id: string
    created_at: Timestamp
    /** Nobody else takes it up before. */
    due_at: Timestamp
    finished_at: Timestamp | null
    file_name: string | null
    file_type: string | null
  }
  /** Files that jobs read and make, in parts. */
  job_file: {
    job_id: string
    direction: 'in' | 'out'
    part: number
    /** Base64, so that every engine, copy and dump takes it. */
    content: string
  }
  /** What administrators have set; what is missing has its default. */
  setting: { name: SettingName; content: Json; version: number; changed_at: Timestamp }
  /** What the workers do from time to time, and when next. */
  clockwork: { job: string; due_at: Timestamp }
  visit_salt: { day: Day; salt: string }
  visit: {
    id: string
    at: Timestamp
    day: Day
    class: VisitClass
    locale: Locale
    path: string
    source: string
    /** Tells two visitors of one day apart; made with the day's salt, which is destroyed afterwards. */
    visitor: string
  }
  visit_day: { day: Day; class: VisitClass; visits: number; visitors: number }
  visit_day_page: { day: Day; class: VisitClass; path: string; views: number }
  visit_day_source: { day: Day; class: VisitClass; source: string; visitors: number }
  visit_day_locale: { day: Day; class: VisitClass; locale: Locale; visits: number; visitors: number }
  /** The months whose counts are complete in the two tables below; other months are read day by day. */
  visit_month: { month: Month }
  visit_month_page: { month: Month; class: VisitClass; path: string; views: number }
  visit_month_source: { month: Month; class: VisitClass; source: string; visitors: number }
}
