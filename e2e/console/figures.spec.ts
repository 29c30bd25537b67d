import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { visitClasses } from '#contract/visit.ts'
import { admin as arabic } from '#locales/ar/admin.ts'
import { admin } from '#locales/en/admin.ts'
import { test } from '../stack/stack.ts'

const { stats, visits } = admin

test('staff choose a range, read it step by step by keyboard, and take it away as a file', async ({
  office,
}) => {
  await office.goto('/admin')
  await office.getByRole('link', { name: stats.presets.year }).click()
  await expect(office.getByRole('link', { name: stats.presets.year })).toHaveAttribute('aria-current', 'true')
  await office.getByLabel(stats.classes).selectOption('all')
  await office.getByLabel(stats.step).selectOption('month')
  await office.getByRole('button', { name: stats.show }).click()
  const slider = office.getByRole('slider', { name: stats.choose })
  await expect(slider).toHaveAttribute('max', '12')
  const now = (await slider.getAttribute('aria-valuetext')) ?? ''
  await slider.focus()
  await office.keyboard.press('ArrowLeft')
  await expect(slider).not.toHaveAttribute('aria-valuetext', now)
  const file = await downloaded(office, stats.trend)
  expect(file.split('\n')[0]).toContain(`\uFEFF${stats.month},${stats.visits}`)
  expect(file.trim().split('\n')).toHaveLength(14)
})

test('the page of visits shows every class, and why it counts or not', async ({ office }) => {
  await office.goto('/admin')
  await office.getByRole('link', { name: visits.title, exact: true }).click()
  await expect(office.getByRole('heading', { level: 1 })).toHaveText(visits.title)
  for (const of of visitClasses) {
    await expect(office.getByRole('rowheader', { name: stats.classNames[of], exact: true })).toBeVisible()
    await expect(office.getByText(visits.reasons[of])).toBeVisible()
  }
  await office.evaluate(() => localStorage.setItem('console-language', 'ar'))
  await office.reload()
  await expect(office.getByRole('heading', { level: 1 })).toHaveText(arabic.visits.title)
  await office.evaluate(() => localStorage.removeItem('console-language'))
})

test('while replicas are replaced, a new page makes do with what the release before answers', async ({
  office,
  request,
}) => {
  const failing: Error[] = []
  office.on('pageerror', (error) => failing.push(error))
  await without(office, '/api/admin/enquiries/people', 'formerOwners')
  await without(office, '/api/admin/dashboard/stats', 'failedLetters')
  const data = { firstName: 'Nadia', email: 'nadia@example.com', phone: '+201220004455', message: 'Hello' }
  const { id } = await (await request.post('/api/contact', { data })).json()
  await office.goto('/admin')
  await expect(office.getByRole('region', { name: stats.trend })).toBeVisible()
  await expect(office.getByText('NaN')).toHaveCount(0)
  await office.goto('/admin/enquiries')
  await expect(office.getByRole('link', { name: /Nadia/ })).toBeVisible()
  await office.goto(`/admin/enquiries/${id}`)
  await expect(office.getByLabel(admin.desk.assign)).toBeVisible()
  expect(failing).toEqual([])
})

async function downloaded(page: Page, table: string): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: new RegExp(`${table}.*CSV`) }).click()
  return readFileSync(await (await waiting).path(), 'utf8')
}

/** Answers as if a field were not known yet. */
async function without(page: Page, path: string, field: string): Promise<void> {
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      const response = await route.fetch()
      const json = await response.json()
      delete json[field]
      await route.fulfill({ response, json })
    },
  )
}
