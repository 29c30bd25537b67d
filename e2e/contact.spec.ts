import { expect } from '@playwright/test'
import { form } from '#locales/ar/form.ts'
import { untilInteractive } from './stack/forms.ts'
import { test } from './stack/stack.ts'

test('what is wrong is said beside its field, a lost connection loses nothing, then the enquiry arrives', async ({
  page,
  context,
}) => {
  await page.goto('/ar/contact?product=rupture-disc')
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  await untilInteractive(page, field(form.firstName))
  await expect(field(form.message)).toHaveValue(/قرص تمزق/)
  await field(form.firstName).pressSequentially('هدى', { delay: 300 })
  await field(form.email).pressSequentially('huda@', { delay: 200 })
  await page.getByRole('button', { name: form.sendContact }).click()
  await expect(field(form.email)).toBeFocused()
  await expect(field(form.email)).toHaveAccessibleDescription(form.faults.format)
  await expect(field(form.phone)).toHaveAccessibleDescription(new RegExp(form.faults.required))
  await expect(field(form.firstName)).toHaveValue('هدى')

  await field(form.email).fill('huda@example.com')
  await field(form.phone).fill('0122 000 1122')
  await context.setOffline(true)
  await page.getByRole('button', { name: form.sendContact }).click()
  await expect(page.getByRole('alert')).toContainText(form.offline)
  await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', /^tel:\+20/)
  await expect(field(form.email)).toHaveValue('huda@example.com')

  await context.setOffline(false)
  await page.getByRole('button', { name: form.sendContact }).click()
  await expect(page.getByRole('status').getByText(form.contactDone.title)).toBeVisible()
  await expect(page.getByRole('heading', { name: form.contactDone.title })).toBeFocused()
})
