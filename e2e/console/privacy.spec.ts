import { randomUUID } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { admin } from '#locales/en/admin.ts'
import { test } from '../stack/stack.ts'

const { privacy: words } = admin

test('a person is found, handed over, erased and certified, and is then nowhere', async ({
  office,
  request,
}) => {
  const email = `${randomUUID()}@example.com`
  const data = {
    firstName: 'Samira',
    email,
    phone: '+201220007788',
    message: 'Which scale fits a 900 kg drum?',
    consent: true,
    consentVersion: '2026-11',
  }
  const { id } = await (await request.post('/api/contact', { data })).json()
  await office.setViewportSize({ width: 390, height: 844 })
  await office.goto('/admin/privacy')
  await office.getByRole('textbox', { name: words.find.email }).fill(` ${email.toUpperCase()} `)
  await office.getByRole('button', { name: words.find.submit }).click()
  const kept = office.getByRole('region', { name: words.found.title })
  await expect(kept.getByRole('link', { name: data.firstName })).toHaveAttribute(
    'href',
    `/admin/enquiries/${id}`,
  )
  await expect(kept.getByText('2026-11')).toBeVisible()
  expect(await faultsOf(office)).toEqual([])
  await office.getByRole('button', { name: words.handover.order }).click()
  const download = office.waitForEvent('download')
  await office.getByRole('link', { name: admin.jobs.download }).click()
  expect((await download).suggestedFilename()).toMatch(/^person-.*\.json$/)

  await office.getByRole('button', { name: words.erase.open }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByRole('textbox').fill('somebody@example.com')
  await dialog.getByRole('button', { name: words.erase.submit }).click()
  await expect(dialog.getByText(words.erase.mismatch)).toBeVisible()
  expect(await faultsOf(office)).toEqual([])
  await dialog.getByRole('textbox').fill(email)
  await dialog.getByRole('button', { name: words.erase.submit }).click()
  await expect(office.getByRole('textbox', { name: words.find.email })).toHaveValue('')
  await expect(office.getByRole('link', { name: words.erase.certificate })).toBeVisible()
  expect(await office.getByRole('main').textContent()).not.toContain(email)
  await office.getByRole('link', { name: words.erase.certificate }).click()
  await expect(office.getByRole('heading', { level: 1 })).toHaveText(words.certificate.title)
  await expect(office.getByRole('row', { name: words.stores['enquiry'] ?? '' }).getByRole('cell')).toHaveText(
    '1',
  )
  await expect(office.getByText(words.certificate.caches)).toBeVisible()
  expect(await office.content()).not.toContain(email)

  await office.getByRole('link', { name: words.certificate.back, exact: true }).first().click()
  await office.getByRole('textbox', { name: words.find.email }).fill(email)
  await office.getByRole('button', { name: words.find.submit }).click()
  await expect(office.getByText(words.found.nothing)).toBeVisible()
  await expect(office.getByRole('region', { name: words.found.earlier })).toBeVisible()
})

test('what was kept long enough is shown, and deleted by hand', async ({ office }) => {
  const { retention } = words
  await office.goto('/admin/privacy')
  const table = office.getByRole('region', { name: retention.title })
  await expect(table.getByRole('row', { name: retention.kinds.contact })).toContainText('36 months')
  await office.getByRole('button', { name: retention.open }).click()
  await office.getByRole('dialog').getByRole('button', { name: retention.submit }).click()
  await expect(office.getByText(retention.gone.other.replace('{count}', '0'))).toBeVisible()
})

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  return [...violations.map(({ id }) => id), ...(isWider ? ['wider than a phone'] : [])]
}
