/** Fills a database with rows of every table: the real catalogue, two scripts, quotes, emptiness and null. */
import { createHash, randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { products } from '#catalogue/products.ts'
import { services } from '#catalogue/services.ts'
import type { Database, Tx } from '../../db/database.ts'
import type { Schema } from '../../db/schema.ts'
import { loadCatalogue } from '../../features/catalogue/load.ts'
import { hashPassword } from '../../features/staff/auth.ts'
import { insertStaff } from '../../features/staff/repository.ts'
import { orderJob } from '../../jobs/repository.ts'
import { fillDesk } from './filled-desk.ts'

const now = '2026-11-02T08:09:10.120Z'
const day = '2026-11-02'
const enquiriesAtOnce = 500
const messages = [
  'السلام عليكم، نحتاج إلى جهاز كلور 💧',
  `It's "urgent"; \\ drop table enquiry;\r\n\ttab 👩🏽‍🔧`,
  '',
  ' \u200f عرض أسعار \u200e2026 ',
]

export async function fillDatabase(db: Database, enquiries: number): Promise<void> {
  await loadCatalogue(db, { services, products }, day)
  for (let first = 0; first < enquiries; first += enquiriesAtOnce) {
    const rows = Array.from({ length: Math.min(enquiriesAtOnce, enquiries - first) }, (_unused, index) =>
      enquiryRow(first + index),
    )
    await db.insertInto('enquiry').values(rows).execute()
    await db.insertInto('letter').values(rows.map(letterRow)).execute()
  }
  await fillCorrespondence(db)
  await fillLinks(db)
  await fillPrivacy(db)
  await fillDesk(db)
  await fillStaff(db)
  await fillVisits(db)
}

function enquiryRow(number: number): Selectable<Schema['enquiry']> {
  const isBare = number % 3 === 0
  return {
    id: randomUUID(),
    kind: 'contact',
    status: 'new',
    read_at: isBare ? null : now,
    quarantine_reason: null,
    locale: isBare ? 'ar' : 'en',
    first_name: isBare ? 'محمد' : "O'Brien",
    last_name: '',
    email: `visitor-${number}@example.test`,
    phone: '+201222155310',
    company: isBare ? '' : 'null',
    industry: '',
    country: 'EG',
    postal_code: '',
    message: messages[number % messages.length] ?? '',
    consented_at: isBare ? null : now,
    consent_version: isBare ? null : '',
    product_slug: null,
    idempotency_key: isBare ? null : randomUUID(),
    request_hash: createHash('sha256').update(`${number}`).digest('hex'),
    received_at: new Date(Date.parse(now) + number).toISOString(),
    received_day: day,
    version: 1 + (number % 3),
    owner_id: isBare ? null : randomUUID(),
    ...clockOf(isBare),
    sort_name: isBare ? '' : 'brien',
    words_at: isBare ? null : now,
  }
}

function clockOf(isBare: boolean) {
  return {
    answer_seconds_used: isBare ? null : 60,
    answer_rules: isBare ? null : 1,
    answer_running_since: isBare ? null : now,
    answer_due_at: isBare ? null : '2026-11-03T08:09:10.120Z',
    first_answered_at: isBare ? null : now,
    breached_at: isBare ? null : now,
    nudged_at: isBare ? null : now,
    overdue_nudged_at: isBare ? null : now,
  }
}

function letterRow(
  { id, email, message }: Selectable<Schema['enquiry']>,
  index: number,
): Selectable<Schema['letter']> {
  return {
    id: randomUUID(),
    enquiry_id: index % 2 === 0 ? id : null,
    kind: 'office-notice',
    state: 'waiting',
    recipient: email,
    reply_to: null,
    subject: 'استفسار',
    body_text: message,
    body_html: `<p>${message}</p>`,
    attempts: 0,
    due_at: now,
    created_at: now,
    sent_at: null,
    last_error: null,
    set_aside_at: index % 2 === 0 ? now : null,
    unsubscribe_url: null,
    thread: index % 2 === 0 ? randomUUID() : null,
  }
}

async function fillCorrespondence(db: Database): Promise<void> {
  const ofEnquiry = db.selectFrom('letter').selectAll().where('enquiry_id', 'is not', null)
  const letter = await ofEnquiry.limit(1).executeTakeFirst()
  const written = { enquiry_id: letter?.enquiry_id ?? '', staff_id: null, request_hash: 'h8', at: now }
  const reply = { kind: 'reply', letter_id: letter?.id ?? null, locale: 'ar', channel: null } as const
  const received = { kind: 'received', letter_id: null, locale: 'en', channel: 'phone' } as const
  for (const [index, entry] of [reply, received].entries())
    await db
      .insertInto('correspondence')
      .values({
        id: randomUUID(),
        ...written,
        ...entry,
        subject: 'ردًا على "استفسارك"',
        text: messages[index] ?? '',
        product_slug: null,
        idempotency_key: index === 0 ? randomUUID() : null,
      })
      .execute()
}

async function fillLinks(db: Database): Promise<void> {
  const product = await db.selectFrom('product').select('id').orderBy('id').executeTakeFirstOrThrow()
  const enquiry = await db.selectFrom('enquiry').select('id').orderBy('id').executeTakeFirstOrThrow()
  const times = { created_at: now, expires_at: '2026-11-09T08:09:10.000Z' }
  await db
    .insertInto('datasheet_link')
    .values({
      token_hash: 'a1',
      enquiry_id: enquiry.id,
      product_id: product.id,
      recipient: 'a@example.test',
      locale: 'ar',
      downloads_left: 5,
      ...times,
    })
    .execute()
  await db
    .insertInto('datasheet_notice')
    .values({
      product_id: product.id,
      revision: 2,
      recipient: 'a@example.test',
      enquiry_id: enquiry.id,
      letter_id: randomUUID(),
      link_hash: 'a1',
      job_id: randomUUID(),
      created_at: now,
    })
    .execute()
}

async function fillPrivacy(db: Database): Promise<void> {
  const consent = { id: randomUUID(), address: 'a@example.test', state: 'withdrawn', source: 'link' } as const
  const unknown = { text_version: null, locale: null, enquiry_id: null, staff_id: null }
  await db
    .insertInto('consent')
    .values({ ...consent, ...unknown, at: now })
    .execute()
  const erased = { id: randomUUID(), person_hash: 'h8', erased_at: now, finished_at: null, staff_id: null }
  await db
    .insertInto('erasure')
    .values({ ...erased, content: '{}' })
    .execute()
}

async function fillStaff(db: Database): Promise<void> {
  const at = new Date(now)
  const person = {
    name: 'منى',
    email: 'Mona@staff.test',
    passwordHash: await hashPassword('correct horse'),
    role: 'admin',
  } as const
  await db.transaction().execute(async (tx) => {
    const id = await insertStaff(tx, person, at)
    await fillStaffSafety(tx, id)
    await tx.insertInto('staff_setup').values({ token_hash: 'b2', created_at: now }).execute()
    const actor = { staffId: id, requestId: 'req' }
    const file = Buffer.from('الاسم\r\n')
    await orderJob(tx, { kind: 'catalogue-import', input: { note: 'قائمة' }, actor, file }, at)
    const times = { createdAt: now, updatedAt: now }
    await tx
      .insertInto('staff_session')
      .values({
        id: 'session',
        userId: id,
        token: 'c3',
        expiresAt: now,
        ipAddress: null,
        userAgent: '',
        ...times,
      })
      .execute()
    await tx
      .insertInto('staff_verification')
      .values({ id: 'verification', identifier: 'd4', value: '{}', expiresAt: now, ...times })
      .execute()
    await tx
      .insertInto('audit')
      .values({
        id: randomUUID(),
        at: now,
        staff_id: id,
        action: 'product.edited',
        subject_kind: 'product',
        subject_id: '1',
        changes: '{"title":["a","ب"]}',
        request_id: 'e5',
      })
      .execute()
  })
}

async function fillStaffSafety(tx: Tx, staff_id: string): Promise<void> {
  const times = { created_at: now, expires_at: now }
  await tx
    .insertInto('staff_invitation')
    .values({
      id: randomUUID(),
      email: 'guest@staff.test',
      role: 'sales',
      locale: 'ar',
      token_hash: 'h8',
      invited_by: staff_id,
      ...times,
    })
    .execute()
  await tx
    .insertInto('staff_reset')
    .values({ token_hash: 'i9', staff_id, ...times })
    .execute()
  await tx
    .insertInto('staff_half_entry')
    .values({ token_hash: 'j1', staff_id, ...times })
    .execute()
  await tx
    .insertInto('staff_second_step')
    .values({ staff_id, sealed_secret: 'k2', last_counter: 58_000_000, created_at: now, confirmed_at: null })
    .execute()
  await tx.insertInto('staff_recovery_code').values({ staff_id, code_hash: 'l3' }).execute()
  await tx.insertInto('staff_browser').values({ staff_id, browser_hash: 'm4', seen_at: now }).execute()
  await tx
    .insertInto('staff_lock')
    .values({ key_hash: 'n5', failures: 7, tried_at: now, locked_until: now, told_at: null })
    .execute()
}

async function fillVisits(db: Database): Promise<void> {
  await db
    .insertInto('setting')
    .values({ name: 'signIn', content: '{"secondStepFor":["admin"]}', version: 2, changed_at: now })
    .execute()
  await db.insertInto('clockwork').values({ job: 'visits', due_at: now }).execute()
  await db.insertInto('visit_salt').values({ day, salt: 'f6' }).execute()
  await db
    .insertInto('visit')
    .values({
      id: randomUUID(),
      at: now,
      day,
      class: 'human',
      locale: 'ar',
      path: '/ar',
      source: '',
      visitor: 'g7',
    })
    .execute()
  for (const path of ['', '/', '/ar', '/é', 'منتج'])
    await db.insertInto('visit_day_page').values({ day, class: 'human', path, views: path.length }).execute()
  for (const of of ['human', 'robot'] as const)
    await db.insertInto('visit_day').values({ day, class: of, visits: 2, visitors: 1 }).execute()
  await db.insertInto('visit_day_source').values({ day, class: 'human', source: '', visitors: 1 }).execute()
  const human = { class: 'human', visitors: 1 } as const
  await db
    .insertInto('visit_day_locale')
    .values({ day, ...human, locale: 'ar', visits: 2 })
    .execute()
  const month = day.slice(0, 7)
  await db.insertInto('visit_month').values({ month }).execute()
  await db.insertInto('visit_month_page').values({ month, class: 'human', path: '/ar', views: 2 }).execute()
  await db
    .insertInto('visit_month_source')
    .values({ month, ...human, source: '' })
    .execute()
}
