import { expect } from '@playwright/test'
import { form } from '#locales/ar/form.ts'
import { untilInteractive } from './stack/forms.ts'
import { runningStack, test } from './stack/stack.ts'

test('a browser behind an address that sends much proves its work, and nothing typed is lost', async ({
  page,
  playwright,
}) => {
  test.setTimeout(120_000)
  // As if others had sent already.
  await runningStack(playwright, { ENQUIRY_PROOF_AFTER: '0' }, async ({ url }) => {
    await page.goto(`${url}/ar/contact`)
    const firstName = page.getByRole('textbox', { name: form.firstName, exact: true })
    await untilInteractive(page, firstName)
    await firstName.pressSequentially('منى', { delay: 400 })
    await page.getByRole('textbox', { name: form.email, exact: true }).fill('mona@example.com')
    await page.getByRole('textbox', { name: form.phone, exact: true }).fill('01220001122')
    await page.getByRole('textbox', { name: form.message, exact: true }).fill('مطلوب عرض سعر لوحدة تبديل')
    const answers: number[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('/api/contact')) answers.push(response.status())
    })
    await page.getByRole('button', { name: form.sendContact }).click()
    await expect(page.getByRole('button', { name: form.checking })).toBeVisible()
    await expect(page.getByText(form.contactDone.title)).toBeVisible({ timeout: 30_000 })
    expect(answers).toEqual([428, 200])
  })
})
