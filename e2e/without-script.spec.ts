import { expect } from '@playwright/test'
import { mailTo } from './stack/inbox.ts'
import { test } from './stack/stack.ts'

/** A browser without JavaScript reads everything and can write to the office. */
test.use({ javaScriptEnabled: false })

test('the contact form comes back with what was wrong and all that was typed, then arrives', async ({
  page,
  stack,
}) => {
  await page.goto('/ar/contact')
  const email = page.getByRole('textbox', { name: 'البريد الإلكتروني' })
  await page.getByLabel('الاسم الأول').fill('منى "الفني"')
  await email.fill('mona@')
  await page.getByLabel('التليفون').fill('0101 234 5678')
  await page.getByLabel('الرسالة').fill('نحتاج <b>وحدة تبديل</b>\nلأربع أسطوانات')
  await page.getByLabel('أوافق على استلام').check()
  await page.getByRole('button', { name: 'إرسال الاستفسار' }).click()
  await expect(page.getByRole('alert')).toContainText('ما كتبته محفوظ')
  await expect(email).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('الاسم الأول')).toHaveValue('منى "الفني"')
  await expect(page.getByLabel('الرسالة')).toHaveValue('نحتاج <b>وحدة تبديل</b>\nلأربع أسطوانات')
  await expect(page.getByLabel('أوافق على استلام')).toBeChecked()

  await email.fill('mona@example.test')
  await page.getByRole('button', { name: 'إرسال الاستفسار' }).click()
  await expect(page.getByRole('status')).toContainText('وصل')
  const reference = await page.getByRole('status').locator('bdi').textContent()
  const mail = await mailTo(stack.inbox, 'mona@example.test', '')
  expect(mail.text).toContain(String(reference))
})

test('the catalogue reads from the home page to a specification', async ({ page }) => {
  await page.goto('/en')
  await page.getByRole('link', { name: 'All 16' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Rupture Disc' }).first().click()
  await expect(page.getByRole('row', { name: /rupture pressure|burst pressure/i }).first()).toBeVisible()
})

test('products that are ticked stand side by side, with their differences marked', async ({ page }) => {
  await page.goto('/en')
  await page.getByRole('link', { name: 'All 16' }).click()
  for (const name of ['Chlorine Line Valve, Monel 400 Spindle', 'Auxiliary & Header Valve', 'Rupture Disc']) {
    await page.getByRole('checkbox', { name: `Compare ${name}` }).check()
  }
  await page.getByRole('button', { name: 'Compare the ticked products' }).click()
  await expect(page).toHaveURL(/\/en\/compare\?products=/)
  await expect(page.getByRole('columnheader')).toHaveCount(4)
  await expect(page.getByText('different', { exact: true }).first()).toBeVisible()
  await page.getByRole('link', { name: 'Remove Rupture Disc from the comparison' }).click()
  await expect(page.getByRole('columnheader')).toHaveCount(3)
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('مقارنة المنتجات')
  await expect(page.getByRole('columnheader')).toHaveCount(3)
  await page.goto('/ar/compare?products=rupture-disc,nothing')
  await expect(page.getByText('اختر من القائمة من منتجين')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('منتج غير معروض في الكتالوج')
})
