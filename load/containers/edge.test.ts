import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { nothing, problem, protecting } from './headers.ts'
import { account, compose, mayStop, signIn, url } from './running.ts'

/** What the edge does for every class of answer; it stands in nginx/. */

const catalogue = expect.stringContaining('stale-if-error=')
const strict = expect.stringMatching(/script-src 'self' 'sha256-.*style-src 'self' 'sha256-/)

type Expected = { status: number; type?: string; keep: unknown; policy?: unknown; request?: RequestInit }
const answers: [name: string, path: string, expected: Expected][] = [
  ['a page', '/en/contact', { status: 200, type: 'text/html', keep: catalogue, policy: strict }],
  [
    'a page that is not there',
    '/en/nowhere',
    { status: 404, type: 'text/html', keep: 'no-store', policy: strict },
  ],
  ['a redirect', '/', { status: 302, keep: 'no-store' }],
  ['the console', '/admin/enquiries', { status: 200, type: 'text/html', keep: 'no-cache', policy: strict }],
  ['an answer of the API', '/api/services', { status: 200, type: 'application/json', keep: catalogue }],
  ['a refusal of the API', '/api/products/nothing', { status: 404, type: problem, keep: 'no-store' }],
  [
    'a fault in a request',
    '/api/contact',
    {
      status: 400,
      type: problem,
      keep: 'no-store',
      request: { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
    },
  ],
  ['staff only', '/api/admin/session', { status: 401, type: problem, keep: 'no-store' }],
  ['a dead link', '/api/datasheet/download/cut', { status: 404, type: problem, keep: 'no-store' }],
  [
    'a file',
    '/favicon.svg',
    { status: 200, type: 'image/svg+xml', keep: 'public, max-age=0, must-revalidate' },
  ],
  ['what robots read', '/sitemap.xml', { status: 200, type: 'application/xml', keep: catalogue }],
  ['a picture', '/pictures/en.png', { status: 200, type: 'image/png', keep: catalogue }],
  [
    'too large a body',
    '/api/contact',
    {
      status: 413,
      type: problem,
      keep: 'no-store',
      request: { method: 'POST', headers: { 'content-type': 'application/json' }, body: 'x'.repeat(70_000) },
    },
  ],
  [
    'too large a header',
    '/en',
    { status: 431, type: problem, keep: 'no-store', request: { headers: { 'x-much': 'x'.repeat(9000) } } },
  ],
  [
    'a part that is not there',
    '/admin',
    {
      status: 416,
      type: problem,
      keep: 'no-store',
      policy: strict,
      request: { headers: { range: 'bytes=9999999-' } },
    },
  ],
  [
    'a condition that does not hold',
    '/admin',
    { status: 412, type: problem, keep: 'no-store', request: { headers: { 'if-match': '"other"' } } },
  ],
  ['too long an address', `/en?${'x'.repeat(9000)}`, { status: 414, type: problem, keep: 'no-store' }],
  ['metrics', '/metrics', { status: 404, type: problem, keep: 'no-store' }],
  ['metrics, spelled otherwise', '/en/..//%6detrics', { status: 404, type: problem, keep: 'no-store' }],
  ['the description of the API', '/swagger/json', { status: 404, type: problem, keep: 'no-store' }],
]

test.each(answers)(
  '%s is answered with every header that protects',
  async (_name, path, { status, type, keep, policy = nothing, request }) => {
    const answer = await fetch(url + path, { redirect: 'manual', ...request })
    const headers = Object.fromEntries(answer.headers)
    expect(headers).toMatchObject({ ...protecting, 'cache-control': keep, 'content-security-policy': policy })
    expect([answer.status, headers['content-type']?.split(';')[0]]).toEqual([status, type])
    // Without TLS nothing may be promised about it.
    expect(headers['strict-transport-security']).toBeUndefined()
    if (type === problem)
      expect(await answer.json()).toMatchObject({
        code: expect.any(String),
        status,
        requestId: headers['x-request-id'],
      })
  },
)

test('scripts and styles are sent small, and may be kept for ever', async () => {
  const page = await (await fetch(`${url}/en`)).text()
  const files = [...page.matchAll(/\/_astro\/[^"' ]+\.(?:js|css)/g)].map(([file]) => file)
  expect(files.length).toBeGreaterThan(1)
  for (const file of files) {
    const answer = await fetch(url + file, { headers: { 'accept-encoding': 'gzip, br' } })
    const headers = Object.fromEntries(answer.headers)
    expect(headers).toMatchObject({
      ...protecting,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
    })
    expect(headers['content-type']).toMatch(/javascript|css/)
    const gzip = await fetch(url + file, { headers: { 'accept-encoding': 'br;q=0, gzip' } })
    expect(gzip.headers.get('content-encoding')).toBe('gzip')
    expect((await fetch(url + file, { headers: { range: 'bytes=9999999-' } })).status).toBe(200)
  }
})

test("the console's page is sent small to what browsers say", async () => {
  const answer = await fetch(`${url}/admin`, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } })
  expect(answer.headers.get('content-encoding')).toMatch(/^(br|gzip)$/)
})

test('a coding that nobody knows is a fault in the request, not one of ours', async () => {
  const { hostname, port } = new URL(url)
  const head = ['POST /api/contact HTTP/1.1', `Host: ${hostname}`, 'Transfer-Encoding: unknown', '', '']
  const socket = connect(Number(port), hostname).end(head.join('\r\n'))
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /)
})

test('what is kept is revalidated by its tag', async () => {
  const first = await fetch(`${url}/en`)
  const again = await fetch(`${url}/en`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
  expect(again.status).toBe(304)
  expect(Object.fromEntries(again.headers)).toMatchObject(protecting)
})

test('a public answer is kept for those who bring nothing of their own', async () => {
  await fetch(`${url}/ar/contact`)
  expect((await fetch(`${url}/ar/contact`)).headers.get('x-cache')).toMatch(/^(HIT|STALE|UPDATING|EXPIRED)$/)
  for (const headers of [{ cookie: 'a=b' }, { authorization: 'Basic eDp5' }])
    expect((await fetch(`${url}/ar/contact`, { headers })).headers.get('x-cache')).toBe('BYPASS')
  expect((await fetch(`${url}/ar/contact?sent=1`)).headers.get('x-cache')).toBe('BYPASS')
})

test('what came with a cookie is not kept for others', async () => {
  await fetch(`${url}/en/products/rupture-disc`, { headers: { cookie: 'a=b' } })
  expect((await fetch(`${url}/en/products/rupture-disc`)).headers.get('x-cache')).toBe('MISS')
})

test.runIf(account !== null)(
  'a table of the whole catalogue passes where nothing else of its size does',
  async () => {
    const headers = { cookie: await signIn(), origin: url, 'content-type': 'application/octet-stream' }
    const body = `${'x'.repeat(1000)}\n`.repeat(2000)
    const taken = await fetch(`${url}/api/admin/catalogue/imports`, { method: 'POST', headers, body })
    expect([taken.status, await taken.json()]).toEqual([202, { jobId: expect.any(String) }])
    const refused = await fetch(`${url}/api/admin/products`, { method: 'POST', headers, body })
    expect([refused.status, refused.headers.get('content-type')?.split(';')[0]]).toEqual([413, problem])
  },
)

test.runIf(account !== null)(
  'what is private is never kept: it is answered to its reader, and to nobody after',
  async () => {
    const cookie = await signIn()
    for (const path of [
      '/api/admin/session',
      '/api/admin/dashboard/stats',
      '/api/admin/enquiries',
      '/api/admin/letters',
    ]) {
      const mine = await fetch(url + path, { headers: { cookie } })
      expect([path, mine.status, mine.headers.get('cache-control'), mine.headers.get('x-cache')]).toEqual([
        path,
        200,
        'no-store',
        null,
      ])
      const theirs = await fetch(url + path)
      expect([path, theirs.status, theirs.headers.get('x-cache')]).toEqual([path, 401, null])
    }
    for (const path of ['/admin', '/api/auth/nothing', '/api/datasheet/download/cut'])
      expect((await fetch(url + path)).headers.get('x-cache')).toBeNull()
  },
)

const edgeRefusal = 'The edge counts by visitor and class'

/** How many of so many at once the edge lets through. */
async function letThrough(
  path: string,
  count: number,
  request: RequestInit = {},
): Promise<{ passed: number; refused: Response[]; seconds: number }> {
  const begun = performance.now()
  const all = await Promise.all(
    Array.from({ length: count }, (_unused, number) =>
      fetch(url + path, {
        redirect: 'manual',
        ...request,
        headers: {
          ...(request.headers as Record<string, string> | undefined),
          'x-forwarded-for': `192.0.2.${number}`,
          forwarded: `for=192.0.2.${number}`,
        },
      }),
    ),
  )
  const refused: Response[] = []
  for (const answer of all) {
    const isRefused = answer.status === 429 && (await answer.clone().text()).includes(edgeRefusal)
    if (isRefused) refused.push(answer)
    else await answer.arrayBuffer()
  }
  return { passed: count - refused.length, refused, seconds: (performance.now() - begun) / 1000 }
}

const bad = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
const classes: [name: string, path: string, burst: number, perSecond: number, request?: RequestInit][] = [
  ['forms', '/api/contact', 10, 20 / 60, bad],
  ['sign-in', '/api/auth/sign-in/email', 10, 20 / 60, bad],
  ['downloads', '/api/datasheet/download/cut', 10, 30 / 60],
  ['staff', '/api/admin/session', 60, 20],
  ['api', '/api/services', 60, 10],
  ['pages', '/en', 60, 10],
  ['assets', '/favicon.svg', 200, 100],
  ['health', '/health', 60, 10],
]

test.each(classes)(
  'the limit of %s holds, whatever address a visitor claims',
  { timeout: 60_000 },
  async (...[, path, burst, perSecond, request]) => {
    // Much more than the limit lets through, in as little time as the machine takes.
    const { passed, refused, seconds } = await letThrough(
      path,
      Math.ceil(burst * 2 + 60 + perSecond * 4),
      request,
    )
    expect(passed).toBeLessThanOrEqual(Math.ceil(burst + 1 + perSecond * seconds))
    expect(refused.length).toBeGreaterThan(0)
    const headers = Object.fromEntries(refused[0]?.headers ?? [])
    expect(headers).toMatchObject({
      ...protecting,
      'cache-control': 'no-store',
      'retry-after': '10',
      'content-type': problem,
      'content-security-policy': nothing,
    })
    // The next test begins with what it needs.
    await expect
      .poll(async () => (await fetch(url + path, request)).status === 429, {
        timeout: 30_000,
        interval: 1000,
      })
      .toBe(false)
  },
)

test.runIf(mayStop)('the log holds neither addresses of visitors nor what they look for', async () => {
  await fetch(`${url}/en/search?q=marked-search-word`)
  await fetch(`${url}/api/datasheet/download/marked-token`)
  const log = await compose('logs', '--no-log-prefix', '--no-color', 'nginx')
  const lines = stripVTControlCharacters(log).split('\n').filter(Boolean)
  const entries = lines.map((line) => JSON.parse(line))
  expect(entries.length).toBeGreaterThan(100)
  expect(lines.filter((line) => /marked-|\b\d+\.\d+\.\d+\.\d+\b/.test(line))).toEqual([])
  // What it refuses by itself is of the class that was asked.
  expect(entries.filter((entry) => entry.status === 429).map((entry) => entry.class)).toContain('staff')
  expect(entries.at(-1)).toMatchObject({
    class: 'download',
    status: 404,
    method: 'GET',
    requestId: expect.any(String),
  })
})
