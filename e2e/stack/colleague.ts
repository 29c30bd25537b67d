/** A colleague enters as people do: by the link in a letter, with a password of their own and the code of a second step. */
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { type Browser, expect, type Page } from '@playwright/test'
import { admin } from '#locales/en/admin.ts'
import { staffEmail } from '#locales/en/letters/staff.ts'
import { type Inbox, mailTo } from './inbox.ts'
import type { Person } from './staff.ts'

const { account, entrance, staff } = admin

type Role = keyof typeof admin.roles

/** From the office, to an address that has no account yet. */
export async function invite(office: Page, email: string, role: Role): Promise<void> {
  await office.getByRole('link', { name: staff.title, exact: true }).click()
  await office.getByRole('textbox', { name: staff.email }).fill(email)
  await office.getByLabel(staff.role, { exact: true }).selectOption(role)
  await office.getByRole('button', { name: staff.send }).click()
  await expect(office.getByText(staff.invited)).toBeVisible()
}

/** In a browser of their own; ends on the dashboard. */
export async function join(browser: Browser, inbox: Inbox, colleague: Person): Promise<Page> {
  const link = await linkTo(inbox, staffEmail.invitation.subject, colleague.email)
  const context = await browser.newContext({ baseURL: new URL(link).origin, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('textbox', { name: admin.setup.name, exact: true }).fill(colleague.name)
  await page.getByLabel(admin.signIn.password).fill(colleague.password)
  await page.getByRole('button', { name: entrance.join }).click()
  await expect(page.getByText(admin.signIn.accountCreated)).toBeVisible()
  await enterPassword(page, colleague)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin.dashboard)
  return page
}

export async function setUpSecondStep(
  page: Page,
  { name, password }: Person,
): Promise<{ secret: string; recoveryCode: string }> {
  const { secondStep } = account
  await page.getByRole('button', { name }).click()
  await page.getByRole('menuitem', { name: account.title }).click()
  const panel = page.getByRole('region', { name: secondStep.title })
  await panel.getByLabel(account.presentPassword).fill(password)
  await panel.getByRole('button', { name: secondStep.begin }).click()
  await expect(panel.getByRole('img', { name: secondStep.picture })).toBeVisible()
  const key = await panel.getByText(`${secondStep.key}:`).textContent()
  const secret = (key ?? '').replace(`${secondStep.key}:`, '').replaceAll(/\s/g, '')
  await panel.getByRole('textbox', { name: secondStep.code }).fill(await codeOf(secret, 0))
  await panel.getByRole('button', { name: secondStep.confirm }).click()
  await expect(panel.getByRole('heading', { name: secondStep.codesTitle })).toBeFocused()
  const recoveryCode = (await panel.getByRole('listitem').first().textContent()) ?? ''
  return { secret, recoveryCode }
}

/** With the code after the one that confirmed the set-up: that one is worthless by now. */
export async function signInWithCode(page: Page, colleague: Person, secret: string): Promise<void> {
  await enterPassword(page, colleague)
  await enterCode(page, await codeOf(secret, 1))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin.dashboard)
}

export async function enterPassword(page: Page, { email, password }: Person): Promise<void> {
  await page.getByRole('textbox', { name: admin.signIn.email }).fill(email)
  await page.getByLabel(admin.signIn.password).fill(password)
  await page.getByRole('button', { name: admin.signIn.submit, exact: true }).click()
}

export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: entrance.code }).fill(code)
  await page.getByRole('button', { name: entrance.enter, exact: true }).click()
}

export async function signOut(page: Page, { name }: Person): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('menuitem', { name: admin.signOut }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin.signIn.title)
}

export async function linkTo(inbox: Inbox, subject: string, address: string): Promise<string> {
  const { text } = await mailTo(inbox, address, subject)
  return /https?:\S+#\S+/.exec(text)?.[0] ?? ''
}

function codeOf(secret: string, later: number): Promise<string> {
  return createOTP(base32.decode(secret)).hotp(Math.floor(Date.now() / 30_000) + later)
}
