import { randomUUID } from 'node:crypto'
import type { TestApp } from '../app.ts'

/** What staff do with a visitor's enquiries, all that leaves the visitor's data somewhere. */
type Visitor = { marker: string; email: string; phone: string }
type Enquiry = { id: string }

export function deskDoors(system: TestApp, cookie: string, { marker, email, phone }: Visitor) {
  const call = async (method: 'GET' | 'POST', path: string, payload?: object, more: object = {}) => {
    const url = `/api/admin/${path}`
    const sent = { method, url, headers: { cookie, ...more }, ...(payload && { payload }) }
    const answer = await system.request(sent)
    if (answer.statusCode >= 400) throw new Error(`${url} answered ${answer.statusCode} ${answer.body}`)
    return answer.json()
  }
  const versionOf = async (id: string) => (await call('GET', `enquiries/${id}`)).version
  const note = (id: string, text: string) => call('POST', `enquiries/${id}/notes`, { id: randomUUID(), text })
  const reply = async (id: string, text: string) => {
    const body = { locale: 'en', subject: `About ${text}`.slice(0, 190), text, datasheet: 'rupture-disc' }
    const key = { 'idempotency-key': randomUUID() }
    await call('POST', `enquiries/${id}/replies`, { ...body, version: await versionOf(id) }, key)
  }

  return {
    /** On the visitor's own enquiry. */
    async handle({ id }: Enquiry): Promise<void> {
      await note(id, `${marker} is in a hurry`)
      await reply(id, `Dear ${marker}, it fits`)
      const received = { channel: 'phone', text: `${marker} called`, needsAnswer: true }
      const key = { 'idempotency-key': randomUUID() }
      await call('POST', `enquiries/${id}/received`, { ...received, version: await versionOf(id) }, key)
      await call('POST', `enquiries/${id}/quarantine`, { reason: 'nonsense', version: await versionOf(id) })
      await call('POST', `enquiries/${id}/restore`, {})
    },

    /** On somebody else's, who stays. */
    async quote({ id }: Enquiry): Promise<void> {
      await note(id, `Also see ${email.toUpperCase()}, or call 0${phone.slice(3, 6)} ${phone.slice(6)}.`)
      await note(id, `كلّمه على ${arabicDigits(`0${phone.slice(3)}`)}`)
      await reply(id, `Your colleague wrote from ${email}.`)
    },

    async merge({ id }: Enquiry, into: Enquiry): Promise<void> {
      await call('POST', `enquiries/${id}/merge`, { into: into.id, version: await versionOf(id) })
    },

    async search(): Promise<void> {
      await call('GET', `enquiries?q=${marker}`)
      await call('GET', `letters?recipient=${encodeURIComponent(email)}`)
    },

    async keepSearches(): Promise<void> {
      for (const q of [marker, email, `${marker}@priv`, `${marker} last`])
        await call('POST', 'enquiries/views', { name: `From ${q}`.slice(0, 60), query: { q } })
    },

    /** Gives the job's id. */
    async exportFound(): Promise<string> {
      return (await call('POST', `enquiries/export?q=${marker}`, { format: 'csv', locale: 'ar' })).jobId
    },
  }
}

/** What a letter about a new revision leaves, which a worker writes. */
export async function storeBeside(
  { db, clock }: TestApp,
  { marker, email }: Visitor,
  { id }: Enquiry,
): Promise<void> {
  const at = clock.now.toISOString()
  const product = await db.selectFrom('product').select('id').executeTakeFirstOrThrow()
  const letter = await db.selectFrom('letter').select('id').executeTakeFirstOrThrow()
  const notice = {
    product_id: product.id,
    revision: 2,
    letter_id: letter.id,
    job_id: randomUUID(),
    created_at: at,
  }
  await db
    .insertInto('datasheet_notice')
    .values({ ...notice, recipient: email, enquiry_id: id, link_hash: marker })
    .execute()
}

function arabicDigits(number: string): string {
  return number.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
}
