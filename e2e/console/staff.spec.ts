import { expect } from '@playwright/test'
import { admin } from '#locales/en/admin.ts'
import { staffEmail } from '#locales/en/letters/staff.ts'
import { problem } from '#locales/en/problem.ts'
import {
  enterCode,
  enterPassword,
  invite,
  join,
  linkTo,
  setUpSecondStep,
  signOut,
} from '../stack/colleague.ts'
import { test } from '../stack/stack.ts'

const colleague = { name: 'Karim', email: 'karim@staff.example.com', password: 'nine blue lanterns at dusk' }
const { entrance } = admin

test('a recovery code lets in whoever has lost the second step, once', async ({ browser, office, stack }) => {
  await invite(office, colleague.email, 'editor')
  const page = await join(browser, stack.inbox, colleague)
  const { recoveryCode } = await setUpSecondStep(page, colleague)
  await signOut(page, colleague)
  await enterPassword(page, colleague)
  await enterCode(page, recoveryCode)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin.dashboard)
  await signOut(page, colleague)
  await enterPassword(page, colleague)
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
  await page.getByLabel(entrance.newPassword).fill('short')
  await page.getByRole('button', { name: entrance.save }).click()
  await expect(page.getByLabel(entrance.newPassword), 'a fault leaves the link as it is').toBeFocused()
  await page.getByLabel(entrance.newPassword).fill(administrator.password)
  await page.getByRole('button', { name: entrance.save }).click()
  await expect(page.getByText(entrance.passwordSaved)).toBeVisible()
})
