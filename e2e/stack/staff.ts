/** Lets staff into the console as a person gets in: by the set-up link, by name and password. */
import { type Browser, expect, type Page } from '@playwright/test'
import { admin } from '#locales/en/admin.ts'

export type Person = { name: string; email: string; password: string }

const administrator: Person = {
  name: 'Nadia',
  email: 'nadia@example.com',
  password: 'a phrase of five plain words',
}

/** The link works once: one journey or another makes the account that all of a stack use. */
export async function createFirstAccount(browser: Browser, setUpLink: string): Promise<Person> {
  const page = await browser.newPage()
  await page.goto(setUpLink)
  await page.getByRole('textbox', { name: admin.setup.name, exact: true }).fill(administrator.name)
  await page.getByRole('textbox', { name: admin.signIn.email }).fill(administrator.email)
  await page.getByLabel(admin.signIn.password).fill(administrator.password)
  await page.getByRole('button', { name: admin.setup.submit }).click()
  await expect(page.getByText(admin.signIn.accountCreated)).toBeVisible()
  await page.close()
  return administrator
}

/** Ends on the dashboard, in English. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/admin/sign-in')
  await fillSignIn(page, person)
}

/** On the sign-in page. */
export async function fillSignIn(page: Page, { email, password }: Person): Promise<void> {
  await page.getByRole('textbox', { name: admin.signIn.email }).fill(email)
  await page.getByLabel(admin.signIn.password).fill(password)
  await page.getByRole('button', { name: admin.signIn.submit, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin.dashboard)
}
