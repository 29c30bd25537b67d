import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { test } from './stack.ts'

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
