import { expect } from '@playwright/test'
import { test } from './stack/stack.ts'

/** What readers choose stays: the language of a page, light or dark. */
test('the language switch keeps the page', async ({ page }) => {
  await page.goto('/en/products/rupture-disc')
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page).toHaveURL(/\/ar\/products\/rupture-disc$/)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/products\/rupture-disc$/)
})

test.describe('in a light system', () => {
  test.use({ colorScheme: 'light' })

  test('dark, once chosen, is there from the first paint after a reload', async ({ page }) => {
    await page.goto('/en')
    const theme = page.getByRole('button', { name: 'Dark theme' })
    await expect(theme).toHaveAttribute('aria-pressed', 'false')
    await theme.click()
    await expect(theme).toHaveAttribute('aria-pressed', 'true')
    await page.addInitScript(() => {
      const seen: string[] = []
      Object.assign(window, { seen })
      const note = () => {
        if (document.body) seen.push(getComputedStyle(document.body).backgroundColor)
        if (document.readyState !== 'complete') requestAnimationFrame(note)
      }
      requestAnimationFrame(note)
    })
    await page.goto('/ar/contact')
    await expect(page.getByRole('button', { name: 'المظهر الداكن' })).toHaveAttribute('aria-pressed', 'true')
    const colours = await page.evaluate(() => [
      ...new Set([
        ...(window as unknown as { seen: string[] }).seen,
        getComputedStyle(document.body).backgroundColor,
      ]),
    ])
    expect(colours).toEqual(['rgb(12, 26, 29)'])
    await page.getByRole('button', { name: 'المظهر الداكن' }).click()
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(244, 247, 248)')
  })
})

test('US units, once chosen, are read on every page and in its drawing', async ({ page }) => {
  await page.goto('/en/products/drum-lifting-beam')
  const length = page.getByRole('row', { name: 'Overall length' })
  await expect(length).toContainText('2160 mm', { useInnerText: true })
  await page.getByRole('button', { name: 'Units: SI' }).click()
  await expect(length).toContainText('85.04 in', { useInnerText: true })
  await expect(length).not.toContainText('2160 mm', { useInnerText: true })
  await page.goto('/ar/products/drum-lifting-beam')
  const drawing = page.getByRole('img').locator('text').filter({ visible: true })
  await expect(drawing.filter({ hasText: '85.04' })).toHaveCount(1)
  await expect(drawing.filter({ hasText: '2160' })).toHaveCount(0)
  await page.getByRole('button', { name: 'وحدات القياس: أمريكي' }).click()
  await expect(drawing.filter({ hasText: '2160' })).toHaveCount(1)
})

test('a page read once is read again without a connection, any other one says so', async ({
  context,
  page,
}) => {
  await page.goto('/ar/products/rupture-disc')
  const colour = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const kept = await Promise.all(
          [location.href, document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')?.href ?? ''].map(
            (address) => caches.match(address),
          ),
        )
        return kept.every(Boolean)
      }),
    )
    .toBe(true)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('قرص تمزق')
  await expect(page.locator('body')).toHaveCSS('background-color', colour)
  await page.goto('/ar/contact')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('لا يوجد اتصال بالإنترنت')
  await context.setOffline(false)
  await page.getByRole('link', { name: 'إعادة المحاولة' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('اتصل بنا')
})
