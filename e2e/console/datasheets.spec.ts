import { expect } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { consentTextVersion as consentVersion } from '#contract/enquiry-limits.ts'
import { admin } from '#locales/en/admin.ts'
import { email } from '#locales/en/email.ts'
import { datasheetNotice } from '#locales/en/letters/datasheet-notice.ts'
import { mailTo } from '../stack/inbox.ts'
import { test } from '../stack/stack.ts'

const words = admin.datasheets
const slug = 'diaphragm-pressure-gauge-with-contact'
const receiver = 'receiver@example.com'
const reason = 'The purpose was described too widely.'
const purpose = 'Shows the pressure of dry chlorine gas in vacuum lines.'

test('whoever has an older datasheet and agreed to news is told of the new one, with what changed', async ({
  office,
  page,
  stack,
}) => {
  const ask = { firstName: 'Mona', email: receiver, productSlug: slug, locale: 'en', consent: true }
  await page.request.post('/api/datasheet/request', { data: { ...ask, consentVersion } })
  const product = await (await page.request.get(`/api/products/${slug}`)).json()
  await mailTo(stack.inbox, receiver, email.datasheet.subject(product.name.en))
  const { revision } = product.datasheet

  await office.goto(`/admin/products/${product.id}`)
  const summary = office.getByRole('textbox', { name: new RegExp(`^${admin.products.summary}.*English`) })
  await summary.fill(purpose)
  await office.getByRole('button', { name: admin.products.save, exact: true }).click()
  await expect(office.getByText(admin.products.saved, { exact: true })).toBeVisible()

  const next = plain(words.submit, revision + 1)
  await office.getByRole('link', { name: words.short, exact: true }).click()
  await office.getByRole('textbox', { name: words.noteEn }).fill(reason)
  await office.getByRole('button', { name: next }).click()
  await expect(office.getByText(plain(words.issued, revision + 1))).toBeVisible()
  await expect(office.getByText(reason)).toBeVisible()

  await office.getByRole('link', { name: words.receivers.open }).click()
  await expect(office.getByRole('link', { name: receiver })).toBeVisible()
  await expect(office.getByText(words.receivers.agreed)).toBeVisible()
  await office.goBack()

  await office.getByRole('button', { name: words.notices.open }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByRole('button', { name: words.notices.submit.one?.replace('{count}', '1') ?? '' }).click()
  await expect(office.getByText(words.notices.sent.one?.replace('{count}', '1') ?? '')).toBeVisible()

  const mail = await mailTo(stack.inbox, receiver, datasheetNotice.subject(product.name.en, revision + 1))
  for (const text of [reason, purpose, datasheetNotice.unsubscribe]) expect(mail.text).toContain(text)
  const link = mail.text.match(/https?:\/\/\S+\/api\/datasheet\/download\/\S+/)?.[0] ?? ''
  const printed = await textOf(await (await page.request.get(link)).body())
  for (const text of [purpose, `Revision ${revision + 1}`]) expect(printed).toContain(text)

  await office.getByRole('textbox', { name: words.noteEn }).fill(reason)
  await office.getByRole('button', { name: plain(words.submit, revision + 2) }).click()
  await expect(office.getByRole('button', { name: words.notices.open })).toBeVisible()
})

/** As the console writes it: the number stands in an isolate. */
function plain(phrase: string, number: number): RegExp {
  const [before = '', after = ''] = phrase.split('{revision}')
  return new RegExp(`${before}\\W?${number}\\W?${after.replace('.', '\\.')}`)
}

async function textOf(pdf: Buffer): Promise<string> {
  const opened = await getDocument({ data: new Uint8Array(pdf) }).promise
  const { items } = await (await opened.getPage(1)).getTextContent()
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('')
}
