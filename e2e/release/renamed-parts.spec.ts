import { expect, type Page } from '@playwright/test'
import { admin } from '#locales/en/admin.ts'
import { form } from '#locales/en/form.ts'
import { site } from '#locales/en/site.ts'
import { test } from '../stack/stack.ts'

/** Pages that stood open while a release was installed ask for scripts by names that are gone. */
const part = /\/_astro\/letters-page\.[^/]+\.js$/
const gone = { status: 404, body: '' }
/** It fetches scripts by itself, past what stands in their way here. */
test.use({ serviceWorkers: 'block' })

test('the console opens a page anew whose script a release has renamed', async ({ office }) => {
  const opened = documentsOf(office)
  await office.route(part, (route) => (opened.length === 0 ? route.fulfill(gone) : route.continue()))
  await linkTo(office).click()
  await expect(office.getByRole('heading', { level: 1 })).toHaveText(admin.letters)
  await expect(office.getByRole('alert')).toHaveCount(0)
  expect(opened).toEqual(['/admin/letters'])
})

test('it does so once where the script is truly gone, says so, and not at all without a connection', async ({
  office,
}) => {
  const opened = documentsOf(office)
  await office.route(part, (route) => route.fulfill(gone))
  await linkTo(office).click()
  await expect(office.getByRole('alert')).toHaveText(admin.failure.unexpected)
  expect(opened).toEqual(['/admin/letters'])

  await office.goto('/admin/audit')
  await office.route('**/admin/letters', (route) => route.abort())
  await linkTo(office).click()
  await expect(office.getByRole('alert')).toHaveText(admin.failure.offline)
  await expect(office.getByRole('navigation', { name: admin.menu })).toBeVisible()
  await office.unrouteAll()
  await office.getByRole('button', { name: admin.failure.retry }).click()
  await expect(office.getByRole('heading', { level: 1 })).toHaveText(admin.letters)
})

test('what was written and not saved is asked about before', async ({ office }) => {
  await office.goto('/admin/products?q=rupture')
  await office
    .locator('a[href^="/admin/products/"]', { hasText: /rupture/i })
    .first()
    .click()
  const code = office.getByRole('textbox', { name: admin.products.code })
  await code.fill('Not saved')
  await office.route(part, (route) => route.fulfill(gone))
  const opened = documentsOf(office)
  await linkTo(office).click()
  await office.getByRole('dialog').getByRole('button', { name: admin.products.stay }).click()
  await expect(code).toHaveValue('Not saved')
  expect(opened).toEqual([])
})

test('the form for a datasheet says that it is incomplete, and keeps what was typed', async ({ page }) => {
  await page.route(/\/_astro\/datasheet-form\.[^/]+\.js/, (route) => route.fulfill(gone))
  await page.goto('/en/products/rupture-disc')
  const name = page.getByLabel(form.firstName)
  await name.fill('Mona')
  await expect(page.getByRole('alert').getByText(site.product.formLost)).toBeVisible()
  await expect(name).toHaveValue('Mona')
  await page.unrouteAll()
  await page.getByRole('link', { name: site.product.loadAgain }).click()
  await page.getByLabel(form.firstName).scrollIntoViewIfNeeded()
  await expect(page.getByRole('button', { name: form.sendDatasheet })).toBeEnabled()
})

test('the search over every page leads to the results without its script', async ({ page }) => {
  await page.route(/\/_astro\/palette\.[^/]+\.js$/, (route) => route.fulfill(gone))
  await page.goto('/en')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('searchbox').fill('rupture')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/search\?q=rupture/)
})

function linkTo(office: Page) {
  return office.getByRole('navigation', { name: admin.menu }).getByRole('link', { name: admin.letters })
}

/** The addresses that are opened from the server from now on. */
function documentsOf(page: Page): string[] {
  const opened: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) opened.push(new URL(request.url()).pathname)
  })
  return opened
}
