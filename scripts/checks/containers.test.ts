import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { variableNames } from '../../backend/config.ts'
import { pinnedImages } from '../containers/images.ts'
import { readCompose } from './compose.ts'
import { read, repositoryFiles } from './repository.ts'

const files = repositoryFiles()
const dockerfiles = files.filter((file) => file.endsWith('Dockerfile'))
const compose = readCompose('docker-compose.yml')
const services = Object.entries(compose.services)

test('every image is pinned by tag and digest, in one place', () => {
  const images = parse(read('docker-compose.yml'))['x-images'] as Record<string, string>
  expect(pinnedImages().map(({ name }) => name)).toEqual(Object.keys(images))
  const elsewhere = files
    .filter((file) => /(^|\/)(Dockerfile|docker-compose[^/]*\.yml)$/.test(file))
    .flatMap((file) => [...read(file).matchAll(/sha256:[0-9a-f]{64}/g)].map(() => file))
  expect(elsewhere).toEqual(Object.keys(images).map(() => 'docker-compose.yml'))
  for (const [, { image = '' }] of services)
    expect([...Object.values(images), expect.stringMatching(/^chloromaster\//)]).toContainEqual(image)
})

test('no image is the latest', () => {
  const texts = [...dockerfiles, 'docker-compose.yml', 'docker-compose.sqlite.yml'].map(read)
  expect(texts.filter((text) => /:latest\b/.test(text))).toEqual([])
})

test.each(dockerfiles)('%s is written as ours are', (file) => {
  const text = read(file).replace(/\\\n\s*/g, '')
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const is = (instruction: string) => lines.filter((line) => line.startsWith(`${instruction} `))
  expect(is('FROM').filter((line) => !/^FROM (\$\{[A-Z]+_IMAGE\}|site)( AS [a-z]+)?$/.test(line))).toEqual([])
  expect(is('USER')).toEqual(['USER 1001:1001'])
  expect(is('HEALTHCHECK')).toHaveLength(1)
  expect(is('ADD')).toEqual([])
  for (const line of [...is('ENTRYPOINT'), ...is('CMD')]) expect(line).toMatch(/^[A-Z]+ \["/)
  for (const label of ['title', 'description', 'licenses', 'version', 'revision'])
    expect(text).toContain(`org.opencontainers.image.${label}=`)
  for (const line of is('RUN').filter((run) => run.includes('npm ')))
    expect(line).toMatch(/npm ci( --omit=dev)? --ignore-scripts/)
  expect(text).not.toMatch(/(apt-get|apk) |curl |wget |https?:/)
  expect(read(`${file}.dockerignore`).split('\n')).toContain('*')
})

test('both images are made from the same build of the site', () => {
  const stage = (file: string) => read(file).match(/ AS site\n([\s\S]*?)\n\n/)?.[1]
  expect(stage('frontend/Dockerfile')).toBeDefined()
  expect(stage('frontend/Dockerfile')).toBe(stage('backend/Dockerfile'))
})

test.each(services)('the container %s is bounded', (_name, service) => {
  expect(service).toMatchObject({
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    read_only: true,
    logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '3' } },
    deploy: {
      resources: {
        limits: { cpus: expect.any(String), memory: expect.any(String) },
        reservations: { cpus: expect.any(String), memory: expect.any(String) },
      },
    },
  })
  expect(service.privileged).toBeUndefined()
  expect(Object.keys(service.networks ?? {})).not.toHaveLength(0)
})

test('what a container may write in memory is its own: some engines give it the mode of the folder below', () => {
  const others = services.flatMap(([, { tmpfs }]) => tmpfs?.filter((one) => !one.startsWith('/tmp:')) ?? [])
  expect(others.filter((one) => !one.includes('uid='))).toEqual([])
})

test('every container says how it is, by its image or here; what ends by itself needs not', () => {
  // Their images bring a check of their own.
  const byImage = ['frontend', 'backend', 'mailpit']
  const silent = services
    .filter(([, { healthcheck }]) => healthcheck?.test === undefined)
    .map(([name]) => name)
  expect(silent.toSorted()).toEqual([...byImage, 'migrate'].toSorted())
})

test('database and cache are reached by the back end only', () => {
  const onData = services
    .filter(([, { networks }]) =>
      (Array.isArray(networks) ? networks : Object.keys(networks ?? {})).includes('data'),
    )
    .map(([name]) => name)
  expect(onData.toSorted()).toEqual(['backend', 'cache', 'database', 'migrate', 'worker'])
  expect(compose.networks['data']?.internal).toBe(true)
  const published = services.filter(([, { ports }]) => ports?.some((port) => !port.startsWith('127.0.0.1:')))
  expect(published.map(([name]) => name)).toEqual(['nginx'])
})

test('the back end is given every variable that it knows, secrets as files', () => {
  // Their values are the images'.
  const fixed = ['HOST', 'PORT', 'METRICS_PORT', 'LOG_FILE', 'BOOTSTRAP_ADMIN_PASSWORD_FILE']
  const asFiles = ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'AUTH_SECRET']
  const expected = variableNames.filter((name) => !fixed.includes(name) && !asFiles.includes(name))
  expect(Object.keys(compose.services['backend']?.environment ?? {}).toSorted()).toEqual(expected.toSorted())
})

test('headers that protect readers have one place, which no location hides', () => {
  const edge = files.filter((file) => /^nginx\/.*\.conf$/.test(file) && file !== 'nginx/headers.conf')
  expect(edge.length).toBeGreaterThan(8)
  expect(
    edge.filter((file) => /^\s*add_header/m.test(read(file)) || /\{[^}]*add_header/.test(read(file))),
  ).toEqual([])
})
