import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as plain } from '@playwright/test'
import { site as arabic } from '#locales/ar/site.ts'
import { site } from '#locales/en/site.ts'
import { readSiteMap } from '../stack/site-map.ts'
import { test as ordinary, runningStack, type Stack } from '../stack/stack.ts'

const test = plain.extend<object, { stack: Stack }>({
  stack: [
    async ({ playwright }, use) => runningStack(playwright, { VIDEO_FOLDER: 'backend/testing/video' }, use),
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ stack }, use) => use(stack.url),
})

test('the film is found from the home page, plays with captions and is not kept', async ({ page }) => {
  await page.goto('/ar')
  await page.getByRole('link', { name: arabic.home.film }).click()
  await expect(page).toHaveURL('/ar/video')
  await expect(page.getByRole('contentinfo').getByRole('link', { name: arabic.video.title })).toBeVisible()

  const video = page.locator('video')
  // Not 16:9, as the space that is kept for it.
  const before = await video.boundingBox()
  const played = await video.evaluate(async (film: HTMLVideoElement) => {
    film.muted = true
    await film.play()
    return { width: film.videoWidth, captions: [...film.textTracks].filter(({ mode }) => mode === 'showing') }
  })
  expect(played).toMatchObject({ width: 48, captions: [expect.anything()] })
  await expect
    .poll(() =>
      video.evaluate((film: HTMLVideoElement) =>
        [...film.textTracks].flatMap(({ language, cues }) => (cues?.length ? [language] : [])),
      ),
    )
    .toEqual(['ar'])
  expect(await video.boundingBox()).toEqual(before)

  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await video.evaluate(async (film: HTMLVideoElement) => {
    film.muted = true
    await film.play()
  })
  expect(await page.evaluate(keptAddresses)).toContain('/ar/video')
  expect((await page.evaluate(keptAddresses)).filter((path) => path.startsWith('/media'))).toEqual([])
})

test('its page breaks no rule of accessibility and stands in the site map', async ({ page, request }) => {
  const listed = (await readSiteMap(request)).map(({ address }) => new URL(address).pathname)
  expect(listed).toEqual(expect.arrayContaining(['/en/video', '/ar/video']))
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto('/en/video')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(site.video.title)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

ordinary('without a film there is no page for one, and nothing leads there', async ({ page, request }) => {
  expect((await page.goto('/en/video'))?.status()).toBe(404)
  await expect(page.getByRole('link', { name: site.video.title, exact: true })).toHaveCount(0)
  await page.goto('/en')
  await expect(page.getByRole('link', { name: site.home.film })).toHaveCount(0)
  const listed = (await readSiteMap(request)).map(({ address }) => address)
  expect(listed.filter((address) => address.endsWith('/video'))).toEqual([])
})

async function keptAddresses(): Promise<string[]> {
  const names = await caches.keys()
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
  return kept.flat().map(({ url }) => new URL(url).pathname)
}
