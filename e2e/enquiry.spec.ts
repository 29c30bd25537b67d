import { AxeBuilder } from '@axe-core/playwright'
import { devices, expect, type Page } from '@playwright/test'
import { admin as arabicAdmin } from '#locales/ar/admin.ts'
import { admin } from '#locales/en/admin.ts'
import { email } from '#locales/en/email.ts'
import { form } from '#locales/en/form.ts'
import { site } from '#locales/en/site.ts'
import { untilInteractive } from './stack/forms.ts'
import { mailTo } from './stack/inbox.ts'
import { test } from './stack/stack.ts'

const visitor = {
  firstName: 'Karim',
  lastName: 'Fahmy',
  email: 'karim@example.com',
  phone: '+20 122 000 1122',
  message: 'We need a change-over unit for a plant in Beni Suef.',
}
const visitorName = `${visitor.firstName} ${visitor.lastName}`

// The other journeys look like one and the same visitor, who may be counted already.
test.use({ userAgent: devices['Desktop Firefox'].userAgent })

test('a visitor writes, staff read it, the numbers move', async ({
  page,
  office: console,
  administrator,
  stack,
}) => {
  // The figures of visits follow within a minute.
  test.setTimeout(150_000)
  const before = await figures(console)

  await page.goto('/en')
  await page.getByRole('link', { name: site.contact.link, exact: true }).first().click()
  await writeTo(page)
  await expect(page.getByText(form.contactDone.title)).toBeVisible()
  await mailTo(stack.inbox, visitor.email, email.acknowledgement.subject)

  await expect.poll(async () => (await figures(console)).unread).toBe(before.unread + 1)
  expect((await figures(console)).submissions).toBe(before.submissions + 1)

  await console.getByRole('link', { name: admin.enquiries, exact: true }).click()
  await console.getByRole('link', { name: visitorName }).click()
  await expect(console.getByText(visitor.message)).toBeVisible()
  await expect(console.getByText(admin.enquiry.isUnread)).toBeVisible()
  await console.getByRole('button', { name: admin.enquiry.markRead, exact: true }).click()
  await expect(console.getByText(admin.enquiry.isRead)).toBeVisible()

  expect((await figures(console)).unread).toBe(before.unread)
  await expect
    .poll(async () => (await figures(console)).visitors, { timeout: 90_000, intervals: [2000] })
    .toBeGreaterThan(before.visitors)
  await leave(console, administrator.name)
})

/** Through the menu of the account: dark, Arabic, out. */
async function leave(page: Page, name: string): Promise<void> {
  const openMenu = () => page.getByRole('button', { name }).click()
  await openMenu()
  await page.getByRole('menuitemradio', { name: admin.themes.dark }).click()
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(12, 26, 29)')
  await page.getByRole('menuitem', { name: admin.otherLanguage }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(arabicAdmin.dashboard)
  await openMenu()
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: arabicAdmin.signOut })).toBeFocused()
  // The guards only pass the focus on; while the menu is open they can be reached, and are never heard.
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .exclude('[data-base-ui-focus-guard]')
    .analyze()
  expect(violations).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(arabicAdmin.signIn.title)
}

async function writeTo(page: Page): Promise<void> {
  const firstName = page.getByRole('textbox', { name: form.firstName, exact: true })
  await untilInteractive(page, firstName)
  await firstName.pressSequentially(visitor.firstName, { delay: 100 })
  await page.getByRole('textbox', { name: form.lastName, exact: true }).fill(visitor.lastName)
  await page
    .getByRole('textbox', { name: form.email, exact: true })
    .pressSequentially(visitor.email, { delay: 100 })
  await page.getByRole('textbox', { name: form.phone, exact: true }).fill(visitor.phone)
  await page.getByRole('textbox', { name: form.message, exact: true }).fill(visitor.message)
  await page.getByRole('button', { name: form.sendContact }).click()
}

/** What the dashboard shows after a fresh look. */
async function figures(page: Page): Promise<{ visitors: number; submissions: number; unread: number }> {
  await page.goto('/admin')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin.dashboard)
  const figure = async (label: string) => {
    const term = page.getByRole('term').filter({ hasText: new RegExp(`^${label}$`) })
    return Number(await term.locator('xpath=following-sibling::dd[1]').textContent())
  }
  return {
    visitors: await figure(admin.stats.visitors),
    submissions: await figure(admin.stats.submissions),
    unread: await figure(admin.stats.unread),
  }
}
