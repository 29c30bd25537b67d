import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { cycleIn, type Edge, importsOf, isJudged, read, sourceFiles } from './scripts/checks/repository.ts'

const routes = ['contract', './service', 'backend/http', 'fastify', '@fastify', 'typebox']
const service = [
  'contract',
  './',
  'backend/db',
  'backend/http/problems',
  'backend/mail/outbox',
  'backend/documents',
  'backend/cache',
  'backend/telemetry',
  'backend/text',
  'backend/time',
  'backend/jobs',
  'backend/settings/repository',
  'node:',
]
const part = ['contract', './', '../', 'backend/db', 'backend/http/problems', 'backend/text', 'node:']
const tables = ['contract', './repository', 'locales', 'backend/documents', 'backend/text']
const repository = ['contract', 'backend/db', 'backend/time', 'kysely', 'node:']
/**
 * Who may import whom. The longest path that fits a file is its rule; a file without a rule fails.
 * `*` stands for one name, `./` for the file's own folder, `node:` for every module of Node.
 * A path without `*` may always import from itself.
 */
const mayImport: Record<string, string[]> = {
  contract: ['typebox'],
  engineering: [],
  catalogue: ['contract'],
  locales: ['contract'],

  'backend/config': ['contract', 'typebox', 'node:'],
  'backend/time': [],
  'backend/time/periods': ['contract', 'backend/time', 'backend/http/problems'],
  'backend/text': ['contract', 'locales'],
  'backend/db': ['contract', 'kysely', 'pg', 'backend/time', 'node:'],
  'backend/db/person': ['contract', 'kysely', 'backend/db', 'backend/text', 'backend/time'],
  'backend/cache': ['cockatiel', 'ioredis', 'lru-cache', 'node:'],
  'backend/telemetry': ['pino', 'prom-client', 'node:'],
  'backend/http': [
    'contract',
    'typebox',
    'fastify',
    '@fastify',
    'backend/config',
    'backend/cache',
    'backend/telemetry',
    'node:',
  ],
  'backend/http/server': [
    'backend/http',
    'backend/telemetry',
    'fastify',
    '@fastify',
    'ajv',
    'ajv-formats',
    'node:',
  ],
  'backend/http/limits/proof-of-work': ['backend/http', 'backend/cache', 'altcha-lib', 'fastify', 'node:'],
  'backend/http/problems': ['contract', 'backend/http', 'backend/db/faults', 'fastify', 'node:'],
  'backend/http/guard': ['contract', 'backend/http', 'backend/db/audit', 'fastify'],
  'backend/http/site': [
    'contract',
    'backend/http',
    'backend/cache',
    '@fastify',
    'fastify',
    'light-my-request',
    'node:',
  ],
  'backend/mail': ['contract', 'backend/time', 'node:'],
  'backend/mail/outbox': ['contract', 'backend/db', 'kysely', 'node:'],
  'backend/mail/relay': ['contract', 'backend/db', 'backend/mail', 'backend/telemetry', 'node:'],
  'backend/mail/mailer': ['backend/mail', 'nodemailer', 'node:'],
  'backend/documents': ['contract', 'locales', '@myriaddreamin/typst-ts-node-compiler', 'node:'],
  'backend/documents/spreadsheet': ['contract', 'hucre', 'yauzl'],
  'backend/documents/picture-worker': ['backend/documents', '@resvg/resvg-js', 'node:'],
  'backend/jobs': ['contract', 'backend/db', 'backend/http/problems', 'kysely', 'node:'],
  'backend/settings': ['contract', 'backend/db'],

  'backend/features/*': ['contract', './', 'node:'],
  'backend/features/*/routes': routes,
  'backend/features/*/admin-routes': routes,
  'backend/features/*/service': service,
  'backend/features/*/repository': repository,
  'backend/features/*/tables': tables,
  'backend/features/*/*/tables': tables,
  'backend/features/*/emails': ['contract', './repository', 'locales', 'backend/mail', 'backend/text'],
  // A part of a feature that has its own routes, decisions or SQL.
  'backend/features/*/*/admin-routes': routes,
  'backend/features/*/*/*': part,
  'backend/features/*/*/service': [...service, '../'],
  'backend/features/*/*/repository': [...repository, './', '../'],
  'backend/features/*/*/emails': ['contract', './repository', 'locales', 'backend/mail'],

  'backend/features/catalogue/load': ['contract', './', 'backend/db', 'node:'],
  'backend/features/catalogue/routes': [...routes, 'backend/cache'],
  'backend/features/catalogue/search': ['contract', 'backend/text', 'locales/trade-words', 'minisearch'],
  'backend/features/enquiries/clock/calendar': ['backend/time'],
  'backend/features/enquiries/form-routes': routes,
  'backend/features/enquiries/store': service,
  'backend/features/enquiries/normalise': ['contract', './', 'backend/text', 'libphonenumber-js', 'node:'],
  'backend/features/jobs/repository': [...repository, 'backend/jobs/cancelling'],
  'backend/features/jobs/service': [...service, 'backend/http/guard'],
  'backend/features/staff/letters': ['./', 'backend/db', 'backend/mail/outbox'],
  'backend/features/staff/parts': ['contract', './', 'backend/db'],
  'backend/features/staff/passwords': ['backend/http/problems'],
  'backend/features/staff/codes/totp': ['@better-auth/utils', 'node:'],
  'backend/features/staff/routes': [...routes, './'],
  'backend/features/staff/link-routes': [...routes, './'],
  'backend/features/staff/account/service': [...service, '../', 'backend/http/guard'],
  'backend/features/staff/second-step/admin-routes': [...routes, '../account/admin-routes'],
  'backend/features/privacy/erasure/repository': [...repository, 'backend/jobs/cancelling'],
  'backend/features/privacy/handover/service': [...service, '../', 'locales'],
  'backend/features/staff/auth': ['contract', 'backend/db', 'better-auth'],
  'backend/features/staff/service': [...service, 'backend/http/guard'],
  'backend/features/visits/classify': ['contract', './', 'isbot', 'node:'],

  'backend/operations': [
    'contract',
    'backend/config',
    'backend/db',
    'kysely',
    'pg',
    'typebox',
    'age-encryption',
    'node:',
  ],

  'backend/app': ['contract', 'backend', 'fastify', 'node:'],
  'backend/main': ['backend', 'catalogue', 'node:'],
  'backend/worker': ['backend', 'catalogue', 'contract', 'node:'],
  'backend/migrate': ['backend', 'catalogue', 'node:'],

  'frontend/env.d': ['contract'],
  // Only while developing; the built site is handed everything.
  'frontend/middleware': ['contract', 'catalogue/company', 'astro:middleware'],
  'frontend/paths': ['contract'],
  'frontend/i18n': ['contract', 'engineering', 'locales'],
  'frontend/api': ['contract'],
  'frontend/ui': ['react', 'react-dom', '@base-ui'],
  'frontend/drawings': ['contract', 'locales', 'frontend/i18n', 'frontend/paths', 'frontend/ui', 'react'],
  'frontend/site': [
    'contract',
    'locales',
    'frontend/api',
    'frontend/drawings',
    'frontend/ui',
    'frontend/i18n',
    'frontend/paths',
    'react',
  ],
  'frontend/site/form/proof': ['altcha-lib'],
  'frontend/site/form/settled': ['astro'],
  'frontend/site/search/palette': ['contract', 'frontend/api', 'frontend/paths', '@github/combobox-nav'],
  'frontend/site/frame/document': ['contract', 'frontend', 'astro:assets'],
  // Pictures are no part of a page: their SVG is finished text.
  'frontend/site/picture': [
    'contract',
    'locales',
    'frontend/drawings',
    'frontend/i18n',
    'frontend/paths',
    'frontend/site',
    'react-dom/server',
  ],
  'frontend/site/found/structured-data': [
    'contract',
    'frontend/i18n',
    'frontend/paths',
    'frontend/site',
    'locales/en/pages',
    'schema-dts',
  ],
  'frontend/console': [
    'contract',
    'locales',
    'frontend/api',
    'frontend/ui',
    'frontend/i18n',
    'frontend/paths',
    'react',
    'react-dom',
    'react-router',
  ],
  'frontend/console/account/qr-code': ['qr'],
  'frontend/showcase': ['frontend/ui', 'react', 'astro:assets'],
  'frontend/pages': ['contract', 'frontend', 'astro', 'astro:assets'],

  // They start the system from outside and look at what it stored.
  load: [
    'contract',
    'catalogue',
    'backend',
    'scripts',
    'ajv',
    'ajv-formats',
    'fast-check',
    'kysely',
    'pg',
    'smtp-server',
    'vitest',
    'node:',
  ],
  scripts: ['backend/config', 'subset-font', 'node:'],
  'scripts/checks/compose': ['scripts', 'yaml'],
  'scripts/containers/console-page': ['light-my-request', 'node:'],
  e2e: [
    '@better-auth/utils',
    'contract',
    'locales',
    'scripts',
    'load/replicas',
    '@axe-core',
    '@playwright',
    'lighthouse',
    'pdfjs-dist',
    'node:',
  ],
}

const edges = sourceFiles()
  .filter(isJudged)
  .flatMap((file) => importsOf(file))

test('every import follows the map', () => {
  expect(faultsOf(edges)).toEqual([])
})

test('every rule of the map is needed', () => {
  const used = new Set(sourceFiles().filter(isJudged).map(ruleOf))
  expect(Object.keys(mayImport).filter((rule) => !used.has(rule))).toEqual([])
})

test('the imports are really seen', () => {
  const homes = new Set(edges.map((edge) => edge.from.split('/')[0]))
  expect(edges.length).toBeGreaterThan(300)
  for (const [path, imports] of Object.entries(mayImport))
    if (imports.length > 0) expect(homes).toContain(path.split('/')[0])
})

test.each([
  ['frontend/site/home/home.tsx', "import { readConfig } from '../../../backend/config.ts'"],
  ['frontend/pages/index.astro', "---\nimport { company } from '#catalogue/company.ts'\n---"],
  ['frontend/site/home/home.tsx', "import { Dashboard } from '../../console/dashboard/dashboard.tsx'"],
  ['frontend/ui/button.tsx', "import { site } from '#locales/en/site.ts'"],
  ['backend/features/visits/service.ts', "import { sql } from 'kysely'"],
  ['backend/features/visits/service.ts', "import { submit } from '../enquiries/service.ts'"],
  ['backend/features/letters/routes.ts', "const { findLetter } = await import('./repository.ts')"],
  ['backend/mail/relay.ts', "import { createTransport } from 'nodemailer'"],
  ['backend/http/server.ts', "import type { Letter } from '../features/letters/service.ts'"],
  ['contract/enquiry.ts', "import 'node:fs'"],
  ['shop/basket.ts', "export * from '../contract/company.ts'"],
])('an import the map forbids is found: %s %s', (file, source) => {
  expect(faultsOf(importsOf(file, source))).toHaveLength(1)
})

test('no import leads back to where it came from', () => {
  expect(cycleIn(edges)).toBeUndefined()
  expect(
    cycleIn([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ]),
  ).toEqual(['a', 'b', 'a'])
})

test('only entry files read the environment', () => {
  const isEntry =
    /^(backend\/(main|worker|migrate|telemetry\/health-check|operations\/(move-database|backup|restore))\.ts|load\/bench\.ts|scripts\/|(frontend\/)?[a-z]+\.config\.ts$)/
  const readers = sourceFiles().filter((file) => /process\.env/.test(read(file)))
  expect(readers.filter((file) => !isEntry.test(file) && isJudged(file))).toEqual([])
})

function faultsOf(candidates: Edge[]): string[] {
  return candidates.filter((edge) => !isAllowed(edge)).map(({ from, to }) => `${from} -> ${to}`)
}

function isAllowed({ from, to }: Edge): boolean {
  const rule = ruleOf(from)
  if (rule === undefined) return false
  const home = rule.includes('*') ? [] : [rule]
  return [...(mayImport[rule] ?? []), ...home].some((target) => covers(target, from, to))
}

function ruleOf(file: string): string | undefined {
  return Object.keys(mayImport)
    .filter((path) => new RegExp(`^${path.replaceAll('*', '[^/]+')}(/|\\.|$)`).test(file))
    .sort((a, b) => b.length - a.length)[0]
}

function covers(target: string, from: string, to: string): boolean {
  if (target === 'node:') return to.startsWith('node:')
  const path = target.startsWith('.') ? join(dirname(from), target) : target
  return to === path || to.startsWith(path.endsWith('/') ? path : `${path}/`) || to.startsWith(`${path}.`)
}
