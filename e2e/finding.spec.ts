import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { test } from './stack/stack.ts'

/** From a few letters, or from a list too long to read, to the right page. */
test('the search that Ctrl K opens finds a misspelt Arabic name by keyboard', async ({ page }) => {
  await page.goto('/ar/contact')
  await page.keyboard.press('Control+k')
  const input = page.getByRole('combobox')
  await expect(input).toBeFocused()
  await expect(page.getByRole('option')).toContainText(['المنتجات', 'المشروعات'])
  await input.fill('انبوبه تمدد')
  const first = page.getByRole('option').first()
  await expect(first).toContainText('أنبوب تمدد')
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('عدد النتائج')
  const { violations } = await new AxeBuilder({ page }).include('#palette').analyze()
  expect(violations).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/ar\/products\/expansion-tube-with-rupture-disc$/)
})

test('the search that Ctrl K opens says when nothing is found and when it cannot search', async ({
  page,
  context,
}) => {
  await page.goto('/en')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog')
  await page.getByRole('combobox').fill('qqqqqq')
  await expect(dialog.getByRole('status')).toContainText('Nothing found')
  await context.setOffline(true)
  await page.getByRole('combobox').fill('valve')
  await expect(dialog.getByRole('status')).toContainText('Check the connection')
  await context.setOffline(false)
  await page.getByRole('combobox').fill('valves')
  await expect(page.getByRole('option').first()).toContainText('valve')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('an address cut short leads to the list', async ({ page }) => {
  await page.goto('/ar/products')
  await expect(page).toHaveURL(/\/ar\/services\/chlorine-system-solutions$/)
  await page.goto('/en/projects')
  await expect(page).toHaveURL(/\/en\/services\/systems-installation-commissioning$/)
})

test('a list of projects is narrowed, and the narrowed list has an address of its own', async ({ page }) => {
  await page.goto('/en/services/systems-installation-commissioning')
  const projects = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
  await expect(projects).toHaveCount(12)
  await page.getByText('Filter the list').click()
  await page.getByRole('group', { name: 'Governorate' }).getByLabel('Giza').check()
  await page.getByRole('group', { name: 'Capacity' }).getByLabel('200 kg/h').check()
  await page.getByRole('button', { name: 'Show what fits' }).click()
  await expect(projects).toHaveCount(1)
  await expect(projects).toContainText('Sheikh Zayed')
  await expect(page.getByText('1 of 12')).toBeVisible()
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page).toHaveURL(/governorate=giza/)
  await expect(projects).toHaveCount(1)
  await page.getByRole('link', { name: 'إلغاء التصفية' }).click()
  await expect(projects).toHaveCount(12)
})
