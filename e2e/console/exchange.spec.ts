import { expect, type Page } from '@playwright/test'
import { exchangeColumns } from '#contract/admin/exchange.ts'
import { exchange as words } from '#locales/en/admin/exchange.ts'
import { test } from '../stack/stack.ts'

/** A table with one bad row changes nothing; a good one is shown, applied, and taken back; one from before is refused. */
const slug = 'rupture-disc'

test('staff bring a table back: a bad row changes nothing, a good one is applied and undone', async ({
  office,
}) => {
  await office.goto('/admin/catalogue/exchange')
  const before = await summaryOf(office)
  const version = await versionOf(office)
  await check(office, [summary('x', 'س', version), `${slug};year;;;;;1999;;;;;;;${version}`])
  await expect(office.getByText(words.rules['for-projects-only'])).toBeVisible()
  await expect(office.getByText(`${words.row} 3`)).toBeVisible()
  await expect(office.getByRole('button', { name: words.apply })).toHaveCount(0)
  expect(await summaryOf(office)).toEqual(before)

  const changed = { en: '=A burst disc, told anew', ar: 'قرص انفجار بوصف جديد' }
  await change(office, changed)
  expect(await summaryOf(office)).toEqual(changed)

  await check(office, [summary('x', 'س', version)])
  await expect(office.getByText(words.rules['edited-since'])).toBeVisible()
  await expect(office.getByRole('button', { name: words.apply })).toHaveCount(0)
  await change(office, before)
  expect(await summaryOf(office)).toEqual(before)
})

test('a fault that a later release finds is told by a page that does not know it', async ({ office }) => {
  await office.route(/\/api\/admin\/jobs\/[^/]+$/, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replaceAll('for-projects-only', 'of-a-later-release')
    await route.fulfill({ response, body })
  })
  await office.goto('/admin/catalogue/exchange')
  await check(office, [`${slug};year;;;;;1999;;;;;;;${await versionOf(office)}`])
  await expect(office.getByText(words.unknownRule)).toBeVisible()
})

async function change(page: Page, { en, ar }: Texts): Promise<void> {
  await check(page, [summary(en, ar, await versionOf(page))])
  await expect(page.locator('ins', { hasText: ar })).toBeVisible()
  await page.getByRole('button', { name: words.apply }).click()
  await expect(page.getByText(words.applied.one?.replace('{count}', '1') ?? '')).toBeVisible()
}

async function check(page: Page, rows: string[]): Promise<void> {
  const table = `\uFEFF${[exchangeColumns.join(';'), ...rows].join('\r\n')}\r\n`
  const file = { name: 'catalogue.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
  await page.getByLabel(words.file, { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: words.check }).click()
}

function summary(en: string, ar: string, version: number): string {
  return `${slug};summary;;"${en}";"${ar}";;;;;;;;;${version}`
}

type Texts = { en: string; ar: string }

async function summaryOf(page: Page): Promise<Texts> {
  return (await productOf(page)).content.summary
}

async function versionOf(page: Page): Promise<number> {
  return (await productOf(page)).version
}

/** As staff read it, past every cache. */
async function productOf(page: Page): Promise<{ version: number; content: { summary: Texts } }> {
  const { products } = await (await page.request.get('/api/services/1')).json()
  const { id } = products.find((product: { slug: string }) => product.slug === slug)
  return (await page.request.get(`/api/admin/products/${id}`)).json()
}
