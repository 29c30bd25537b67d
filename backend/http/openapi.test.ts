import { readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { expect, test } from 'vitest'
import { startTestApp } from '../testing/app.ts'
import { problemOf } from './problems.ts'

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://chloromaster.test',
  SMTP_URL: 'smtp://relay.test:25',
  METRICS_PORT: '9464',
  AUTH_SECRET: 'k3v9Qm2xT7wLr8ZpN4cYb6HdF1sGjUa0',
}

test('describes every route in OpenAPI 3.1, for everybody in development', async () => {
  const system = await startTestApp('sqlite')
  const get = (url: string) => system.request({ method: 'GET', url })
  const description = (await get('/openapi.json')).json()
  expect(description.openapi).toBe('3.1.0')
  expect(description.info.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
  expect(Object.keys(description.paths)).toEqual(
    expect.arrayContaining([
      '/api/services',
      '/api/contact',
      '/api/datasheet/request',
      '/api/admin/enquiries/{id}',
    ]),
  )
  const { responses } = description.paths['/api/contact'].post
  expect(Object.keys(responses)).toEqual(['200', '4XX', '5XX'])
  expect(Object.keys(responses['4XX'].content)).toEqual(['application/problem+json'])
  const { schema } = responses['4XX'].content['application/problem+json']
  const extra = { detail: 'a', errors: [{ field: 'a', rule: 'b' }], challenge: 'c', current: { version: 2 } }
  expect(Value.Check(schema, problemOf('version-conflict', 'r-1', extra))).toBe(true)
  expect(Value.Check(schema, { ...problemOf('not-found', 'r-1'), secret: 1 })).toBe(false)
  expect(description.paths['/api/admin/letters'].get.security).toEqual([{ session: [] }])
  expect((await get('/swagger/')).statusCode).toBe(200)
  expect((await get('/metrics')).statusCode).toBe(200)
  await system.close()
})

test('in production shows the description to staff only and the metrics on their own port only', async () => {
  const system = await startTestApp('sqlite', production)
  const get = (url: string, headers = {}) => system.request({ method: 'GET', url, headers })
  for (const url of ['/openapi.json', '/swagger/', '/swagger/json', '/swagger/static/swagger-ui.css']) {
    expect([url, (await get(url)).statusCode]).toEqual([url, 401])
  }
  expect((await get('/metrics')).statusCode).toBe(404)
  const cookie = await system.signIn('viewer')
  expect(cookie).toContain('__Secure-chloromaster.session_token=')
  expect((await get('/openapi.json', { cookie })).statusCode).toBe(200)
  expect((await get('/swagger/', { cookie })).statusCode).toBe(200)
  await system.close()
})
