import { expect, test as plain } from '@playwright/test'
import { runningStack, type Stack } from './stack/stack.ts'

const account = { email: 'operator@example.com', password: 'a phrase of five plain words' }

const test = plain.extend<object, { stack: Stack }>({
  stack: [
    async ({ playwright }, use) =>
      runningStack(
        playwright,
        { BOOTSTRAP_ADMIN_EMAIL: account.email, BOOTSTRAP_ADMIN_PASSWORD: account.password },
        use,
      ),
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ stack }, use) => use(stack.url),
})

const person = { firstName: 'Test', lastName: 'User', email: 'test@example.com', phone: '+1234567890' }

type Endpoint = {
  path: string
  /** Milliseconds; what the deployment strategy promises for one request. */
  limit: number
  /** What is posted; without it the endpoint is read. */
  body?: object
  shape: unknown
}

const endpoints: Endpoint[] = [
  {
    path: '/api/services',
    limit: 100,
    shape: [1, 2].map((id) => expect.objectContaining({ id })),
  },
  {
    path: '/api/services/1',
    limit: 50,
    shape: expect.objectContaining({ id: 1, title: { en: expect.any(String), ar: expect.any(String) } }),
  },
  {
    path: '/api/contact',
    limit: 200,
    body: { ...person, company: 'Test Co', message: 'Test message' },
    shape: { id: expect.any(String), receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
  },
  {
    path: '/api/admin/dashboard/stats',
    limit: 100,
    shape: expect.objectContaining({
      totalVisitors: expect.any(Number),
      todayVisitors: expect.any(Number),
      totalSubmissions: expect.any(Number),
      todaySubmissions: expect.any(Number),
      unreadSubmissions: expect.any(Number),
      conversionRate: expect.any(Number),
      topTrafficSources: expect.any(Array),
      topPages: expect.any(Array),
    }),
  },
  {
    path: '/api/datasheet/request',
    limit: 250,
    body: { ...person, datasheetSlug: 'rupture-disc' },
    shape: { message: expect.any(String), requestId: expect.any(String) },
  },
  { path: '/health', limit: 10, shape: { status: 'ok' } },
  { path: '/health/ready', limit: 50, shape: expect.objectContaining({ status: 'ready', database: 'ok' }) },
]

test('there are two services with 16 and 12 products', async ({ request }) => {
  const services: { products: unknown[] }[] = await (await request.get('/api/services')).json()
  expect(services.map((service) => service.products.length)).toEqual([16, 12])
})

test('the figures are for staff only', async ({ request }) => {
  expect((await request.get('/api/admin/dashboard/stats')).status()).toBe(401)
})

for (const endpoint of endpoints) {
  const { path, limit, body, shape } = endpoint
  // The time is printed and not asserted: a busy machine must not turn a right answer into a failure.
  test(`${path} answers as the customer's table says`, async ({ stack }) => {
    const cookie = path.startsWith('/api/admin/') ? await signIn(stack) : ''
    const ask = () => timed(stack.url + path, body, cookie)
    await ask()
    const answers = [await ask(), await ask(), await ask(), await ask(), await ask()]
    const median = answers.map((answer) => answer.taken).toSorted((a, b) => a - b)[2]
    process.stdout.write(`  ${path}: ${median?.toFixed(1)} ms (the table says ${limit} ms)\n`)
    for (const { status, content } of answers) {
      expect(status).toBe(200)
      expect(content).toEqual(shape)
    }
  })
}

/** Not through the browser's tools, which take longer than some of these limits. */
async function timed(url: string, body: object | undefined, cookie: string) {
  const begun = performance.now()
  const answer = await fetch(url, {
    headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  const content: unknown = await answer.json()
  return { taken: performance.now() - begun, status: answer.status, content }
}

async function signIn({ url }: Stack): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(account),
  })
  expect(answer.status).toBe(200)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
