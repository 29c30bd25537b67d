import { type APIRequestContext, type APIResponse, expect, test as plain } from '@playwright/test'
import { runningStack, type Stack } from './stack.ts'

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
  name: string
  /** Milliseconds; the limit the deployment strategy states for one request. */
  limit: number
  ask: (request: APIRequestContext) => Promise<APIResponse>
  shape: unknown
}

const endpoints: Endpoint[] = [
  {
    name: 'GET /api/services',
    limit: 100,
    ask: (request) => request.get('/api/services'),
    shape: [{ id: 1 }, { id: 2 }].map((service) => expect.objectContaining(service)),
  },
  {
    name: 'GET /api/services/1',
    limit: 50,
    ask: (request) => request.get('/api/services/1'),
    shape: expect.objectContaining({ id: 1, title: { en: expect.any(String), ar: expect.any(String) } }),
  },
  {
    name: 'POST /api/contact',
    limit: 200,
    ask: (request) =>
      request.post('/api/contact', { data: { ...person, company: 'Test Co', message: 'Test message' } }),
    shape: { id: expect.any(String), receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
  },
  {
    name: 'GET /api/admin/dashboard/stats',
    limit: 100,
    ask: (request) => request.get('/api/admin/dashboard/stats'),
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
    name: 'POST /api/datasheet/request',
    limit: 250,
    ask: (request) =>
      request.post('/api/datasheet/request', { data: { ...person, datasheetSlug: 'rupture-disc' } }),
    shape: { message: expect.any(String), requestId: expect.any(String) },
  },
  {
    name: 'GET /health',
    limit: 10,
    ask: (request) => request.get('/health'),
    shape: { status: 'ok' },
  },
  {
    name: 'GET /health/ready',
    limit: 50,
    ask: (request) => request.get('/health/ready'),
    shape: expect.objectContaining({ status: 'ready', database: 'ok' }),
  },
]

test('there are two services with 16 and 12 products', async ({ request }) => {
  const services: { products: unknown[] }[] = await (await request.get('/api/services')).json()
  expect(services.map((service) => service.products.length)).toEqual([16, 12])
})

test('the figures are for staff only', async ({ request }) => {
  expect((await request.get('/api/admin/dashboard/stats')).status()).toBe(401)
})

for (const { name, limit, ask, shape } of endpoints) {
  test(`${name} answers within ${limit} ms`, async ({ request, stack }) => {
    if (name.includes('/admin/')) await signIn(request, stack)
    await ask(request)
    const begun = performance.now()
    const answer = await ask(request)
    const taken = performance.now() - begun
    test.info().annotations.push({ type: 'time', description: `${taken.toFixed(1)} ms` })
    process.stdout.write(`  ${name}: ${taken.toFixed(1)} ms of ${limit} ms\n`)
    expect(answer.status()).toBe(200)
    expect(await answer.json()).toEqual(shape)
    expect(taken).toBeLessThan(limit)
  })
}

async function signIn(request: APIRequestContext, { url }: Stack): Promise<void> {
  const answer = await request.post('/api/auth/sign-in/email', { data: account, headers: { origin: url } })
  expect(answer.status()).toBe(200)
}
