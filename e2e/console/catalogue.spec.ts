import { expect } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { email } from '#locales/ar/email.ts'
import { admin } from '#locales/en/admin.ts'
import { mailTo } from '../stack/inbox.ts'
import { test } from '../stack/stack.ts'

const words = admin.products
const arabic = words.languages.ar
const slug = 'rupture-disc'
const project = 'giza-water-plant'
const reader = 'reader@example.com'
/** Digits and Latin letters: a PDF keeps Arabic ones in the order of its lines. */
const mark = 'RD 7731'

test('an editor corrects a product in Arabic, sees it on the site and the datasheet, withdraws it and puts it back', async ({
  office,
  page,
  stack,
}) => {
  await office.goto('/admin/products?q=rupture')
  await office
    .getByRole('link', { name: /rupture disc/i })
    .first()
    .click()
  const summary = office.getByRole('textbox', { name: new RegExp(`^${words.summary}.*${arabic}`) })
  const former = await summary.inputValue()
  const status = office.getByText(words.saved, { exact: true })
  await summary.fill(`${former} ${mark}`)
  await office.getByRole('button', { name: words.save, exact: true }).click()
  await expect(status).toBeVisible()

  await page.goto(`/ar/products/${slug}`)
  await expect(page.getByRole('main')).toContainText(mark)
  const data = { firstName: 'منى', email: reader, productSlug: slug, locale: 'ar' }
  await page.request.post('/api/datasheet/request', { data })
  const { name } = await (await page.request.get(`/api/products/${slug}`)).json()
  const mail = await mailTo(stack.inbox, reader, email.datasheet.subject(name.ar))
  const link = mail.text.match(/https?:\/\/\S+\/api\/datasheet\/download\/\S+/)?.[0] ?? ''
  expect(await textOf(await (await page.request.get(link)).body())).toContain('7731')

  const turn = async (phrase: string) => {
    await office.getByRole('button', { name: phrase.replace('{language}', `\u2068${arabic}\u2069`) }).click()
  }
  await turn(words.withdraw)
  await expect.poll(async () => (await page.request.get(`/ar/products/${slug}`)).status()).toBe(404)
  await page.reload()
  await page.getByRole('main').getByRole('link', { name: name.en, exact: true }).click()
  await expect(page).toHaveURL(`/en/products/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name.en)
  expect(await (await page.request.get('/sitemap.xml')).text()).not.toContain(`/ar/products/${slug}<`)

  await turn(words.publish)
  await expect.poll(async () => (await page.request.get(`/ar/products/${slug}`)).status()).toBe(200)
  await summary.fill(former)
  await office.getByRole('button', { name: words.save, exact: true }).click()
  await expect(status).toBeVisible()
})

test('a number is read in Arabic digits, and one that cannot be read is never saved as another', async ({
  office,
  page,
}) => {
  const year = async () => (await (await page.request.get(`/api/products/${project}`)).json()).delivery.year
  const before = await year()
  await office.goto('/admin/products?q=giza')
  await office.locator(`a[href^="/admin/products/"]`, { hasText: /giza/i }).first().click()
  const field = office.getByRole('textbox', { name: words.year })
  const save = office.getByRole('button', { name: words.save, exact: true })
  await field.fill('')
  await expect(field).toHaveAccessibleDescription(words.notNumber)
  await expect(save).toBeDisabled()
  await field.fill('٢٠٠١')
  await save.click()
  await expect(office.getByText(words.saved, { exact: true })).toBeVisible()
  expect(await year()).toBe(2001)
  await field.fill(String(before))
  await save.click()
  await expect.poll(year).toBe(before)
})

test('what is typed while it is being saved stays, and is saved next', async ({ office }) => {
  await office.goto('/admin/products?q=giza')
  await office.locator(`a[href^="/admin/products/"]`, { hasText: /giza/i }).first().click()
  const code = office.getByRole('textbox', { name: words.code })
  const client = office.getByRole('textbox', { name: new RegExp(`^${words.client}.*${words.languages.en}`) })
  const save = office.getByRole('button', { name: words.save, exact: true })
  const [formerCode, formerClient] = [await code.inputValue(), await client.inputValue()]
  const held: (() => Promise<void>)[] = []
  await office.route(/\/api\/admin\/products\/\d+$/, async (route) => {
    if (route.request().method() === 'PATCH') held.push(() => route.continue())
    else await route.continue()
  })
  await code.fill('GZ 1')
  await save.click()
  await expect.poll(() => held.length).toBe(1)
  await client.fill(`${formerClient} 2`)
  await expect(save).toBeDisabled()
  await held[0]?.()
  await expect(office.getByText(words.unsaved, { exact: true })).toBeVisible()
  await expect(save).toBeEnabled()
  await expect(code).toHaveValue('GZ 1')
  await expect(client).toHaveValue(`${formerClient} 2`)
  await office.unrouteAll()

  await save.click()
  await expect(office.getByText(words.saved, { exact: true })).toBeVisible()
  await office.reload()
  await expect(client).toHaveValue(`${formerClient} 2`)
  await client.fill(formerClient)
  await code.fill(formerCode)
  await save.click()
  await expect(office.getByText(words.saved, { exact: true })).toBeVisible()
})

async function textOf(pdf: Buffer): Promise<string> {
  const opened = await getDocument({ data: new Uint8Array(pdf) }).promise
  const { items } = await (await opened.getPage(1)).getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join('')
}
