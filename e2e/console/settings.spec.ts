import { expect } from '@playwright/test'
import { admin } from '#locales/en/admin.ts'
import { test } from '../stack/stack.ts'

const { settings } = admin
const { retention, conflict } = settings

test('of two who set the same, the slower sees both, and chooses', async ({ office }) => {
  await office.goto('/admin/settings')
  const panel = office.getByRole('region', { name: retention.title })
  const months = panel.getByLabel(retention.visitMonths)
  const address = '/api/admin/settings'
  // Meanwhile, in another window.
  const setElsewhere = async (visitMonths: number) => {
    const { retention: present } = await (await office.request.get(address)).json()
    const data = { retention: { ...present, value: { ...present.value, visitMonths } } }
    expect((await office.request.patch(address, { data })).status()).toBe(200)
  }
  const stored = async () => (await (await office.request.get(address)).json()).retention.value.visitMonths

  await months.fill('24')
  await setElsewhere(23)
  await panel.getByRole('button', { name: settings.save }).click()
  const notice = panel.getByRole('alert')
  await expect(notice).toBeFocused()
  await expect(notice.getByText(conflict.title)).toBeVisible()
  await expect(notice.getByRole('definition')).toHaveText(['24', '23'])
  await notice.getByRole('button', { name: conflict.saveMine }).click()
  await expect(panel.getByText(settings.saved)).toBeVisible()
  expect(await stored()).toBe(24)

  await months.fill('22')
  await setElsewhere(26)
  await panel.getByRole('button', { name: settings.save }).click()
  await notice.getByRole('button', { name: conflict.takeTheirs }).click()
  await expect(months).toHaveValue('26')
  await expect(notice).toBeHidden()
  expect(await stored()).toBe(26)
})
