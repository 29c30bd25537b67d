/** Prepares a running system for the fuzz: staff of every role, and one of everything that an address can name. */
import { randomUUID } from 'node:crypto'
import { roles } from '#contract/staff.ts'
import { type Database, openDatabase } from '../../backend/db/database.ts'
import { hashPassword } from '../../backend/features/staff/auth.ts'
import { insertStaff } from '../../backend/features/staff/repository.ts'
import type { System } from '../rig/system.ts'
import { readOperations } from './operations.ts'
import type { World } from './requests.ts'
import type { Known } from './values.ts'

const password = 'a phrase of five plain words'

export async function prepareWorld({ url, databaseUrl }: System, origin: string): Promise<World> {
  const db = openDatabase(databaseUrl)
  try {
    const cookies: string[] = []
    for (const role of roles) {
      const person = {
        name: role,
        email: `${role}@staff.test`,
        passwordHash: await hashPassword(password),
        role,
      }
      await db.transaction().execute((tx) => insertStaff(tx, person, new Date()))
      cookies.push(await signIn(url, person.email))
    }
    return { operations: await readOperations(url), known: await fill(url, db), cookies, origin }
  } finally {
    await db.destroy()
  }
}

async function fill(url: string, db: Database): Promise<Known> {
  const { slug, former } = await namesOf(db)
  await post(url, '/api/contact', { ...visitor, phone: '+201222155310', message: 'x' })
  await post(url, '/api/datasheet/request', { ...visitor, productSlug: slug })
  const enquiries = (await db.selectFrom('enquiry').select('id').execute()).map(({ id }) => id)
  const letters = await db.selectFrom('letter').select(['id', 'body_text']).execute()
  const [letter = { id: '' }] = letters
  await db.updateTable('letter').set({ state: 'failed' }).where('id', '=', letter.id).execute()
  return {
    '/api/services/{slug}': ['1'],
    '/api/products/{slug}': [slug, former],
    '/api/admin/enquiries/{id}': enquiries,
    '/api/admin/letters/{id}/retry': [letter.id],
    '/api/admin/letters/{id}/set-aside': [letter.id],
    '/api/datasheet/download/{token}': letters.flatMap(
      ({ body_text: text }) => /download\/([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? [],
    ),
    productSlug: [slug],
    datasheetSlug: [slug],
    email: ['admin@staff.test', 'mona@example.test', 'a.b+c@sub.example.test'],
    password: [password],
  }
}

const visitor = { firstName: 'Mona', email: 'mona@example.test' }

/** Of a piece of equipment, present and former. */
async function namesOf(db: Database): Promise<{ slug: string; former: string }> {
  const { id, slug } = await db
    .selectFrom('product')
    .select(['id', 'slug'])
    .where('kind', '=', 'equipment')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const former = `former-${slug}`
  await db.insertInto('former_slug').values({ slug: former, product_id: id }).execute()
  return { slug, former }
}

async function signIn(url: string, email: string): Promise<string> {
  const answer = await post(url, '/api/auth/sign-in/email', { email, password })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function post(url: string, path: string, body: object): Promise<Response> {
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status} ${await answer.text()}`)
  return answer
}
