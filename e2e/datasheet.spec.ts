import { expect } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { email } from '#locales/ar/email.ts'
import { form } from '#locales/ar/form.ts'
import { site } from '#locales/ar/site.ts'
import { site as english } from '#locales/en/site.ts'
import { untilInteractive } from './stack/forms.ts'
import { mailTo } from './stack/inbox.ts'
import { test } from './stack/stack.ts'

const slug = 'expansion-tube-with-rupture-disc'
/** As people type it: the product's name is written with a hamza. */
const typed = 'انبوب تمدد'
/** How often a link may be used, unless it is configured. */
const downloads = 5
const visitor = { name: 'منى', email: 'mona@example.com' }

test('a visitor finds a product in Arabic and receives its datasheet by mail', async ({ page, stack }) => {
  const product: { name: { ar: string } } = await (await page.request.get(`/api/products/${slug}`)).json()
  const name = product.name.ar
  expect(name).not.toContain(typed)

  await page.goto('/ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.getByRole('link', { name: site.search.link, exact: true }).first().click()
  await page.getByLabel(site.search.label).fill(typed)
  await page.getByRole('button', { name: site.search.submit, exact: true }).click()
  await page.getByRole('main').getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page).toHaveURL(`/ar/products/${slug}`)

  const firstName = page.getByRole('textbox', { name: form.firstName, exact: true })
  await untilInteractive(page, firstName)
  await firstName.pressSequentially(visitor.name, { delay: 100 })
  await page
    .getByRole('textbox', { name: form.email, exact: true })
    .pressSequentially(visitor.email, { delay: 100 })
  await page.getByRole('button', { name: form.sendDatasheet }).click()
  await expect(page.getByText(form.datasheetDone.title)).toBeVisible()

  const mail = await mailTo(stack.inbox, visitor.email, email.datasheet.subject(name))
  const link = mail.text.match(/https?:\/\/\S+\/api\/datasheet\/download\/\S+/)?.[0] ?? ''
  expect(mail.html).toContain(link)
  const answer = await page.request.get(link)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  expect(await textOf(await answer.body())).toContain(name)

  for (let used = 1; used < downloads; used++) await page.request.get(link)
  const dead = await page.goto(link)
  expect([dead?.status(), dead?.headers()['cache-control']]).toEqual([410, 'no-store'])
  const words = site.datasheetLink
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words['used-up'].title)
  await page.getByRole('link', { name: words.again(name) }).click()
  await expect(page).toHaveURL(`/ar/products/${slug}#datasheet`)
  await expect(page.getByRole('button', { name: form.sendDatasheet })).toBeInViewport()
  expect(await page.evaluate(() => document.referrer)).toBe('')
})

test('a link that the mail program cut says what to do, and is not counted as a page', async ({ page }) => {
  const beacons: string[] = []
  page.on('request', (request) => beacons.push(new URL(request.url()).pathname))
  const answer = await page.goto('/api/datasheet/download/cut')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(english.datasheetLink.unknown.title)
  await page.getByRole('main').getByRole('link', { name: english.datasheetLink.search }).click()
  await expect(page).toHaveURL('/en/search')
  await expect.poll(() => beacons.filter((path) => path === '/api/visits')).toHaveLength(1)
})

/** The lines of the first page as an Arabic reader reads them: from right to left, whatever order the file has. */
async function textOf(pdf: Buffer): Promise<string> {
  const opened = await getDocument({ data: new Uint8Array(pdf) }).promise
  const { items } = await (await opened.getPage(1)).getTextContent()
  const words = items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, x: Number(item.transform[4]), line: Math.round(Number(item.transform[5])) }]
      : [],
  )
  const lines = Map.groupBy(words, ({ line }) => line)
  return [...lines.values()]
    .map((line) =>
      line
        .toSorted((a, b) => b.x - a.x)
        .map(({ text }) => text.trim())
        .join(' '),
    )
    .join('\n')
}
