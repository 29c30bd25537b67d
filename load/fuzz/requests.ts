/** Makes requests: to every operation and beside them, in good order and out of it, in the name of everybody. */
import fc, { type Arbitrary } from 'fast-check'
import type { Operation, Parameter, Schema } from './operations.ts'
import { broken, fitting, hostile, hostileText, type Known } from './values.ts'

export type Request = {
  /** Null for what the interface does not know. */
  operation: Operation | null
  method: string
  /** Path and query as they go over the wire. */
  target: string
  headers: Record<string, string>
  body: Buffer | null
}
/** What exists: identifiers for paths and fields, and the cookie headers of people signed in. */
export type World = { operations: Operation[]; known: Known; cookies: string[]; origin: string }

const contentTypes = [
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/problem+json',
  '',
  'a',
  'application/json;charset=utf-16',
  '*/*',
]
const strangeMethods = [
  'HEAD',
  'OPTIONS',
  'PUT',
  'DELETE',
  'TRACE',
  'PATCH',
  'POST',
  'GET',
  'PROPFIND',
  'LOCK',
]
const strangePaths = [
  '/api',
  '/api/',
  '/api//services',
  '/API/services',
  '/api/services/',
  '/api/services/1/2',
  '/api/../api/services',
  '/api/%2e%2e/health',
  '/api/services%00',
  '/api/admin',
  '/api/admin/',
  '/api/admin/../services',
  '//api/services',
  '/',
  '/en',
  '/ar',
  '/en/',
  '/en/nothing',
  '/admin',
  '/admin/nothing',
  '/_astro/nothing.js',
  '/robots.txt',
  '/%',
  '/%ff',
  '/en/products/%00',
  '/service/1',
  '/equipment/nothing',
  '/metrics',
  '/swagger',
  '/openapi.json?x=1',
  '/*',
  '/:slug',
]

export function requests(world: World): Arbitrary<Request> {
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc.constantFrom(...world.operations).chain((operation) => requestTo(operation, world)),
    },
    { weight: 1, arbitrary: strangeRequest(world) },
  )
}

/** In good order, as the administrator where staff are asked for. */
export function goodRequest(operation: Operation, world: World): Arbitrary<Request> {
  const own = { ...world, cookies: world.cookies.slice(0, 1) }
  return fc.record({
    operation: fc.constant(operation),
    method: fc.constant(operation.method),
    target: targetOf(operation, own, false),
    headers: fc.constant({ cookie: own.cookies[0] ?? '', origin: own.origin, ...(operation.body && json) }),
    body: operation.body ? fitting(operation.body, world.known).map(asJson) : fc.constant(null),
  })
}

const json = { 'content-type': 'application/json' }

function requestTo(operation: Operation, world: World): Arbitrary<Request> {
  return fc.boolean().chain((isOdd) =>
    fc.record({
      operation: fc.constant(operation),
      method: fc.constant(operation.method),
      target: targetOf(operation, world, isOdd),
      headers: headersFor(operation, world),
      body: operation.body ? bodyOf(operation.body, world.known) : oddBody(operation.method),
    }),
  )
}

function strangeRequest(world: World): Arbitrary<Request> {
  const paths = [...strangePaths, ...world.operations.map(({ path }) => path)]
  return fc.record({
    operation: fc.constant(null),
    method: fc.constantFrom(...strangeMethods),
    target: fc
      .oneof(
        fc.constantFrom(...paths),
        hostileText().map((text) => `/${escaped(text)}`),
      )
      .map(wireSafe),
    headers: headersFor(null, world),
    body: fc.constant(null),
  })
}

function targetOf({ path, parameters }: Operation, { known }: World, isOdd: boolean): Arbitrary<string> {
  const inPath = parameters.filter((parameter) => parameter.in === 'path')
  const inQuery = parameters.filter((parameter) => parameter.in === 'query')
  const segments = fc.tuple(...inPath.map((parameter) => segmentOf(parameter, path, known, isOdd)))
  const query = fc.tuple(...inQuery.map((parameter) => queryOf(parameter, known, isOdd)))
  return fc.tuple(segments, query).map(([values, pairs]) => {
    const filled = inPath.reduce(
      (text, { name }, index) => text.replace(`{${name}}`, values[index] ?? ''),
      path,
    )
    const asked = pairs.filter((pair) => pair !== '').join('&')
    return wireSafe(asked ? `${filled}?${asked}` : filled)
  })
}

function segmentOf({ schema }: Parameter, path: string, known: Known, isOdd: boolean): Arbitrary<string> {
  const there = fitting(schema, known, path)
  const absent = fitting(schema, known)
  const good = fc.oneof({ weight: 4, arbitrary: there }, { weight: 1, arbitrary: absent })
  const written = good.map((value) => encodeURIComponent(String(value)))
  return isOdd ? fc.oneof(written, hostileText().map(escaped)) : written
}

function queryOf({ name, schema }: Parameter, known: Known, isOdd: boolean): Arbitrary<string> {
  const good = fitting(schema, known).map((value) => `${name}=${encodeURIComponent(String(value))}`)
  if (!isOdd) return fc.oneof(fc.constant(''), good)
  const bad = fc.oneof(hostileText(), hostile().map(String)).map((value) => `${name}=${escaped(value)}`)
  const twice = fc.tuple(good, bad).map((pair) => pair.join('&'))
  return fc.oneof(
    good,
    bad,
    twice,
    hostileText().map((value) => `${escaped(value)}=1`),
    fc.constant(''),
  )
}

function headersFor(
  operation: Operation | null,
  { cookies, origin }: World,
): Arbitrary<Record<string, string>> {
  // Who signs out would take the sessions of all later requests along.
  const own = operation?.path === '/api/auth/sign-out' ? [] : cookies
  const forged = ['', 'chloromaster.session_token=x.y', 'chloromaster.session_token=%00', 'a=b; a=c', '=']
  return fc.record(
    {
      cookie: fc.constantFrom(...forged, ...own, ...own),
      origin: fc.constantFrom(origin, origin, origin, 'https://evil.example', 'null', ''),
      'content-type': fc.oneof(
        { weight: 9, arbitrary: fc.constant('application/json') },
        fc.constantFrom(...contentTypes),
      ),
      'idempotency-key': fc.oneof(fc.uuid(), hostileText().map(headerSafe)),
      'accept-language': hostileText().map(headerSafe),
      'x-request-id': hostileText().map(headerSafe),
      'x-forwarded-for': hostileText().map(headerSafe),
      'if-none-match': fc.constantFrom('*', '""', 'W/"a", "b"', 'a'),
      'user-agent': hostileText().map(headerSafe),
    },
    { requiredKeys: ['cookie', 'origin', 'content-type'] },
  )
}

function bodyOf(schema: Schema, known: Known): Arbitrary<Buffer> {
  return fc.oneof(
    { weight: 5, arbitrary: fitting(schema, known).map(asJson) },
    { weight: 5, arbitrary: broken(schema, known).map(asJson) },
    { weight: 1, arbitrary: spoiled(fitting(schema, known).map(asJson)) },
  )
}

/** Cut off, not UTF-8, nested deeply or no JSON at all. */
function spoiled(good: Arbitrary<Buffer>): Arbitrary<Buffer> {
  return fc.oneof(
    fc.tuple(good, fc.nat(200)).map(([bytes, at]) => bytes.subarray(0, at)),
    fc
      .tuple(good, fc.nat(200))
      .map(([bytes, at]) => Buffer.concat([bytes.subarray(0, at), Buffer.from([0xc3, 0x28])])),
    fc.nat(2000).map((depth) => Buffer.from(`${'['.repeat(depth)}${']'.repeat(depth)}`)),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  )
}

function oddBody(method: string): Arbitrary<Buffer | null> {
  if (method === 'GET') return fc.constant(null)
  return fc.oneof(fc.constant(null), fc.constant(Buffer.from('{}')), hostile().map(asJson))
}

function asJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value) ?? 'undefined')
}

/** Lone surrogates cannot be written as UTF-8. */
function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** What may stand in a request line: the rest no client can send. */
function wireSafe(target: string): string {
  return target.replaceAll(/[^!-~]/g, (sign) => escaped(sign)).replaceAll('#', '%23') || '/'
}

function headerSafe(text: string): string {
  return text.replaceAll(/[^\t -~\u0080-\u00ff]/g, '?').slice(0, 300)
}
