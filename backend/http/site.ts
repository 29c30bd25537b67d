import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath, pathToFileURL } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inject } from 'light-my-request'
import { type Locale, locales } from '#contract/locale.ts'
import type { SiteData } from '#contract/site.ts'
import type { Cache } from '../cache/cache.ts'
import { ProblemError } from './problems.ts'
import { type PublicAnswer, publicAnswer, sendBytes, sendPublic } from './public-answer.ts'

/** The only place that knows the built site: its files, its pages and the addresses that lead to them. */
export type BuiltSite = {
  filesDirectory: string
  handler(req: IncomingMessage, res: ServerResponse, next: undefined, locals: SiteData): Promise<void>
}
/** Pixels, as PNG, of an SVG. */
type DrawPicture = (svg: Uint8Array) => Promise<Uint8Array>
type SiteParts = { site: BuiltSite | null; data: SiteData; cache: Cache; drawPicture: DrawPicture }

const builtAt = fileURLToPath(new URL('../../.build/site', import.meta.url))
const year = 'public, max-age=31536000, immutable'
const hour = 'public, max-age=3600'
const passedOn = ['content-type', 'content-security-policy', 'location'] as const

/** The queries that a page reads; all others are left out, so that they can neither fill the cache nor reach a page. */
const readQueries: [path: RegExp, name: string][] = [
  [/^\/(en|ar)\/search$/, 'q'],
  [/^\/(en|ar)\/compare$/, 'products'],
  ...['group', 'material', 'plant', 'capacity', 'client', 'governorate'].map((name): [RegExp, string] => [
    /^\/(en|ar)\/services\/[a-z0-9-]+$/,
    name,
  ]),
  [/^\/(en|ar)\/contact$/, 'product'],
  [/^\/(en|ar)\/contact$/, 'sent'],
]

/** What robots and browsers ask for beside the pages. */
const alsoRendered = ['/sitemap.xml', '/robots.txt']
/** Four names of products. */
const longestQuery = 420
/** How our own links spell an address. Only these are kept: there is no end of other spellings, queries among them. */
const canonical = /^\/(en|ar)(\/[a-z0-9-]+)*$/
/** Of a page, below the page's own address; the site renders it as SVG under the same name without its ending. */
const pictureOf = /^(\/pictures\/(?:en|ar)(?:\/[a-z0-9-]+)*)\.png$/
/** Astro stamps its islands with the time it took to make them, for its own tools; two renderings shall be the same bytes. */
const renderTime = / server-render-time="[^"]*"/g

/** Null when nothing has been built: the API is then served alone. */
export async function findBuiltSite(): Promise<BuiltSite | null> {
  const entry = `${builtAt}/server/entry.mjs`
  if (!existsSync(entry)) return null
  const { handler } = (await import(pathToFileURL(entry).href)) as Pick<BuiltSite, 'handler'>
  return { filesDirectory: `${builtAt}/client`, handler }
}

/** Answers with a page that is for one request alone and is handed what it shall say; the status is set already. */
export type PageAnswer = (
  reply: FastifyReply,
  path: string,
  handed: Partial<Pick<SiteData, 'submission' | 'endedLink' | 'unsubscribing' | 'catalogue'>>,
) => Promise<FastifyReply>

/** Gives what answers with pages; null where no site is served. */
export async function serveSite(app: FastifyInstance, parts: SiteParts): Promise<PageAnswer | null> {
  const { site, data, cache } = parts
  app.setNotFoundHandler(async (request, reply) => {
    const isPublic = request.method === 'GET' && !request.url.startsWith('/api/')
    if (!site || !isPublic || !wantsPage(request)) throw new ProblemError('not-found')
    return sendPage(request, reply, await render(site, data, `/${preferredLocale(request)}/404`))
  })
  if (!site) return null

  await app.register(fastifyStatic, {
    root: site.filesDirectory,
    wildcard: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes('/_astro/') ? year : hour)
    },
  })
  const hide = { schema: { hide: true } }
  app.get('/', hide, async (request, reply) => redirectToLocale(request, reply, '', 302))
  for (const [former, present] of formerPaths(data)) {
    app.get(former, hide, async (request, reply) => {
      const path = await present((request.params as { slug?: string }).slug ?? '', preferredLocale(request))
      return redirectToLocale(request, reply, path, 308)
    })
  }
  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    const address = readAddress(request)
    const load = () => render(site, data, address)
    if (canonical.test(address) || alsoRendered.includes(address))
      return sendPage(request, reply, await cachedPage(cache, address, load))
    return sendBytes(request, reply, await load())
  }
  for (const locale of locales) {
    app.get(`/${locale}`, hide, page)
    app.get(`/${locale}/*`, hide, page)
  }
  for (const path of alsoRendered) app.get(path, hide, page)
  app.get('/pictures/*', hide, async (request, reply) =>
    sendPage(request, reply, await pictureAt(readAddress(request), site, parts)),
  )
  const console = async (_request: FastifyRequest, reply: FastifyReply) => {
    const { body, headers, status } = await render(site, data, '/admin')
    return reply
      .headers({ ...headers, 'cache-control': 'no-store' })
      .code(status)
      .send(body)
  }
  app.get('/admin', hide, console)
  app.get('/admin/*', hide, console)
  return async (reply, path, handed) => {
    const { body, headers } = await render(site, { ...data, ...handed }, path)
    return reply.headers(headers).send(body)
  }
}

/** Addresses of the previous site, each with the path below the language that it leads to. */
function formerPaths({
  catalogue,
  video,
}: SiteData): [former: string, present: (slug: string, locale: Locale) => Promise<string>][] {
  return [
    [
      '/service/:slug',
      async (slug, locale) => `/services/${(await catalogue.service(slug, locale))?.slug ?? 'unknown'}`,
    ],
    [
      '/equipment/:slug',
      async (slug, locale) =>
        `/products/${(await catalogue.presentSlug(slug, locale)) ?? encodeURIComponent(slug)}`,
    ],
    ...['/contact', '/privacy', '/terms'].map((path): [string, () => Promise<string>] => [
      path,
      async () => path,
    ]),
    ...(video ? ['/video', '/videos'] : []).map((path): [string, () => Promise<string>] => [
      path,
      async () => '/video',
    ]),
  ]
}

/** A fault of a page is not kept, and neither is a page that is not there: there is no end of such addresses. */
async function cachedPage(
  cache: Cache,
  address: string,
  load: () => Promise<PublicAnswer>,
): Promise<PublicAnswer> {
  let uncached: PublicAnswer | undefined
  const kept = await cache
    .getOrLoad(`page:${address}`, async () => {
      const answer = await load()
      if (answer.status === 200) return answer
      uncached = answer
      throw new Error('not kept')
    })
    .catch(() => undefined)
  return kept ?? uncached ?? load()
}

async function render(site: BuiltSite, data: SiteData, address: string): Promise<PublicAnswer> {
  const { statusCode, headers, rawPayload } = await inject(
    (req, res) => void site.handler(req as IncomingMessage, res as ServerResponse, undefined, data),
    { method: 'GET', url: address, headers: { host: new URL(data.publicUrl).host } },
  )
  const kept = passedOn.flatMap((name) =>
    headers[name] === undefined ? [] : [[name, String(headers[name])]],
  )
  const body = Buffer.from(rawPayload.toString('utf8').replace(renderTime, ''))
  return publicAnswer(body, Object.fromEntries(kept), statusCode)
}

/** What the site gives as SVG, as pixels. */
async function pictureAt(
  address: string,
  site: BuiltSite,
  { data, cache, drawPicture }: SiteParts,
): Promise<PublicAnswer> {
  const [, drawn] = pictureOf.exec(address) ?? []
  if (drawn === undefined) throw new ProblemError('not-found')
  const picture = await cachedPage(cache, drawn, async () => {
    const answer = await render(site, data, drawn)
    if (answer.status !== 200) return answer
    return publicAnswer(await drawPicture(answer.body), { 'content-type': 'image/png' })
  })
  if (picture.status === 404) throw new ProblemError('not-found')
  return picture
}

function sendPage(request: FastifyRequest, reply: FastifyReply, answer: PublicAnswer): FastifyReply {
  return (answer.status === 200 ? sendPublic : sendBytes)(request, reply, answer)
}

function readAddress({ url }: FastifyRequest): string {
  const [raw = '', query = ''] = url.split('?', 2)
  if (/\/\.{1,2}(\/|$)/.test(decodeURIComponent(raw))) throw new ProblemError('not-found')
  const path = raw.replace(/\/+$/, '')
  const searchParams = new URLSearchParams(query)
  const names = readQueries.filter(([shape]) => shape.test(path)).map(([, name]) => name)
  const kept = names.flatMap((name) => {
    // Boxes that are ticked in a form come one by one.
    const value = searchParams.getAll(name).join(',').slice(0, longestQuery)
    return value ? [[name, value]] : []
  })
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path
}

function redirectToLocale(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  status: 302 | 308,
): FastifyReply {
  return reply.header('vary', 'accept-language').redirect(`/${preferredLocale(request)}${path}`, status)
}

/** The first of our languages in the order of the header's weights; English for everybody else. */
export function preferredLocale({ headers }: FastifyRequest): Locale {
  const wanted = (headers['accept-language'] ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = Number(parameters.find((one) => one.trim().startsWith('q='))?.split('=')[1] ?? 1)
      return { language: tag.toLowerCase().split('-')[0], weight: Number.isNaN(weight) ? 0 : weight }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wanted.flatMap(({ language }) => locales.find((locale) => locale === language) ?? [])[0] ?? 'en'
}

/** As a browser does that follows a link. */
export function wantsPage({ headers }: FastifyRequest): boolean {
  return (headers.accept ?? '').includes('text/html')
}
