import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { type Browser, expect, type Page } from '@playwright/test'
import { admin } from '#locales/en/admin.ts'
import { staffEmail } from '#locales/en/letters/staff.ts'
import { problem } from '#locales/en/problem.ts'
import { mailTo } from '../stack/inbox.ts'
import { test } from '../stack/stack.ts'

const colleague = { name: 'Karim', email: 'karim@staff.example.com', password: 'nine blue lanterns at dusk' }
const { account, entrance, staff } = admin

test('an invited colleague joins, sets up the second step, and signs in with it', async ({
  browser,
  office,
  stack,
}) => {
  await office.getByRole('link', { name: staff.title, exact: true }).click()
  await office.getByRole('textbox', { name: staff.email }).fill(colleague.email)
  await office.getByLabel(staff.role, { exact: true }).selectOption('editor')
  await office.getByRole('button', { name: staff.send }).click()
  await expect(office.getByText(staff.invited)).toBeVisible()

  const page = await join(browser, await linkTo(stack.inbox, staffEmail.invitation.subject))
  const { secret, recoveryCode } = await setUpSecondStep(page)
  await signOut(page)

  await enterPassword(page)
  // The code after the one that confirmed the set-up: that one is worthless by now.
  await enterCode(page, await codeOf(secret, 1))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin.dashboard)
  await signOut(page)

  await enterPassword(page)
  await enterCode(page, recoveryCode)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin.dashboard)
  await signOut(page)
  await enterPassword(page)
  await enterCode(page, recoveryCode)
  await expect(page.getByText(problem['wrong-code'])).toBeVisible()
  await page.context().close()
})

test('whoever has forgotten the password chooses another one by mail', async ({
  page,
  stack,
  administrator,
}) => {
  await page.goto('/admin/sign-in')
  await page.getByRole('link', { name: entrance.forgot }).click()
  // An address without an account is answered alike.
  await page.getByRole('textbox', { name: admin.signIn.email }).fill('nobody@staff.example.com')
  await page.getByRole('button', { name: entrance.send }).click()
  await expect(page.getByText(entrance.ordered)).toBeVisible()
  await page.goto('/admin/forgotten-password')
  await page.getByRole('textbox', { name: admin.signIn.email }).fill(administrator.email)
  await page.getByRole('button', { name: entrance.send }).click()
  await expect(page.getByText(entrance.ordered)).toBeVisible()

  await page.goto(await linkTo(stack.inbox, staffEmail.reset.subject, administrator.email))
  await page.getByLabel(entrance.newPassword).fill(administrator.password)
  await page.getByRole('button', { name: entrance.save }).click()
  await expect(page.getByText(entrance.passwordSaved)).toBeVisible()
})

type Inbox = Parameters<typeof mailTo>[0]

async function linkTo(inbox: Inbox, subject: string, address = colleague.email): Promise<string> {
  const { text } = await mailTo(inbox, address, subject)
  return /https?:\S+#\S+/.exec(text)?.[0] ?? ''
}

async function join(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: new URL(link).origin, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('textbox', { name: admin.setup.name, exact: true }).fill(colleague.name)
  await page.getByLabel(admin.signIn.password).fill(colleague.password)
  await page.getByRole('button', { name: entrance.join }).click()
  await expect(page.getByText(admin.signIn.accountCreated)).toBeVisible()
  await enterPassword(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin.dashboard)
  return page
}

async function setUpSecondStep(page: Page): Promise<{ secret: string; recoveryCode: string }> {
  const { secondStep } = account
  await page.getByRole('button', { name: colleague.name }).click()
  await page.getByRole('menuitem', { name: account.title }).click()
  const panel = page.getByRole('region', { name: secondStep.title })
  await panel.getByLabel(account.presentPassword).fill(colleague.password)
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

function codeOf(secret: string, later: number): Promise<string> {
  return createOTP(base32.decode(secret)).hotp(Math.floor(Date.now() / 30_000) + later)
}

async function enterPassword(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: admin.signIn.email }).fill(colleague.email)
  await page.getByLabel(admin.signIn.password).fill(colleague.password)
  await page.getByRole('button', { name: admin.signIn.submit, exact: true }).click()
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: entrance.code }).fill(code)
  await page.getByRole('button', { name: entrance.enter, exact: true }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: colleague.name }).click()
  await page.getByRole('menuitem', { name: admin.signOut }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin.signIn.title)
}
