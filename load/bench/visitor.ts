import { randomUUID } from 'node:crypto'

/** What one visitor sends, and a request that throws when it is refused. */
const typicalContact = {
  firstName: 'Mona',
  lastName: 'El-Sayed',
  phone: '+20 122 215 5310',
  company: 'Delta Water Works',
  industry: 'Drinking water',
  country: 'EG',
  postalCode: '31511',
  locale: 'en' as const,
  consent: true,
  consentVersion: '2026-01',
  fillTime: 41_250,
  message:
    'We run two plants of 400 m3/h near Tanta and want to replace the vacuum chlorinators of both. Please quote four units of 10 kg/h with change-over, leak detectors and a scrubber for one tonne, delivery and start-up included. Our engineer can show the site on any weekday before noon. Kind regards, Mona El-Sayed',
}

/** The key makes the address another one each time: an address is acknowledged only so often. */
export function contactOf(key: string) {
  return { ...typicalContact, email: `${key}@example.test` }
}

export async function postContact(url: string): Promise<void> {
  const key = randomUUID()
  await post(`${url}/api/contact`, contactOf(key), key)
}

/** Returns the address that the letter with the link goes to. */
export async function postDatasheetRequest(url: string, productSlug: string): Promise<string> {
  const key = randomUUID()
  const email = `${key}@example.test`
  await post(`${url}/api/datasheet/request`, { firstName: typicalContact.firstName, email, productSlug }, key)
  return email
}

/** A product that has a datasheet. */
export async function equipmentSlug(url: string): Promise<string> {
  const services: { products: { slug: string; kind: string }[] }[] = JSON.parse(
    await get(`${url}/api/services`),
  )
  const product = services.flatMap(({ products }) => products).find(({ kind }) => kind === 'equipment')
  if (!product) throw new Error('The catalogue has no equipment')
  return product.slug
}

export async function get(url: string, cookie = ''): Promise<string> {
  return read(await fetch(url, { headers: { cookie } }))
}

async function post(url: string, body: object, key: string): Promise<void> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key }
  await read(await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }))
}

async function read(answer: Response): Promise<string> {
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status} ${text}`)
  return text
}
