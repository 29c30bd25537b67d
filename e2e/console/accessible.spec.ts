import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from '../stack/stack.ts'

/** Every page of the console that links lead to, in both languages and themes, on a phone: WCAG 2.2 AA, and no loss on a narrow screen. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const views = [
  { language: 'en', theme: 'light' },
  { language: 'ar', theme: 'dark' },
] as const

test('no page of the console breaks a rule of accessibility or is wider than a phone', async ({
  office,
  request,
}) => {
  test.setTimeout(600_000)
  await sendContact(request)
  await eraseSomebody(office)
  await office.setViewportSize({ width: 390, height: 844 })
  const addresses = await addressesIn(office)
  expect(addresses.length).toBeGreaterThan(4)
  const found: string[] = []
  for (const { language, theme } of views) {
    await choose(office, language, theme)
    for (const address of addresses) found.push(...(await faultsOn(office, address)))
  }
  expect(found).toEqual([])
})

async function sendContact(request: { post(url: string, options: object): Promise<unknown> }): Promise<void> {
  const data = {
    firstName: 'Hoda',
    email: 'hoda@example.com',
    phone: '+201220001122',
    message: 'A drum scale',
  }
  await request.post('/api/contact', { data })
}

/** So that there is a certificate to look at. */
async function eraseSomebody({ request }: Page): Promise<void> {
  const email = 'nobody@example.com'
  const order = await request.post('/api/admin/privacy/erase', { data: { email, confirmation: email } })
  const { jobId } = await order.json()
  const certificate = `/api/admin/privacy/certificates/${jobId}`
  await expect.poll(async () => (await request.get(certificate)).status()).toBe(200)
}

/** One of each kind: pages that differ only in an id or a name are alike. */
async function addressesIn(page: Page): Promise<string[]> {
  const known = new Map<string, string>([['/admin/', '/admin/']])
  for (const address of known.values()) {
    await open(page, address)
    const links = await page
      .locator('a[href^="/admin"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    for (const link of links) {
      const path = link.replace(/[?#].*/, '')
      const kind = path
        .replace(/\/([0-9a-f-]{36}|\d+)(?=\/|$)/g, '/:id')
        .replace(/(\/(?:products|datasheets)\/)[^/]+/, '$1:slug')
      if (!known.has(kind)) known.set(kind, path)
    }
  }
  return [...known.values()]
}

async function choose(page: Page, language: string, theme: string): Promise<void> {
  await page.evaluate(
    ([chosenLanguage = '', chosenTheme = '']) => {
      localStorage.setItem('console-language', chosenLanguage)
      localStorage.setItem('theme', chosenTheme)
    },
    [language, theme],
  )
}

async function faultsOn(page: Page, address: string): Promise<string[]> {
  await open(page, address)
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return [
    ...(isWider ? [`${address} is wider than a phone`] : []),
    ...violations.map(({ id, nodes }) => `${address} ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ]
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
