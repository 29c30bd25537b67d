import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, type Page, type Response } from '@playwright/test'
import { readSiteMap } from './stack/site-map.ts'
import { test } from './stack/stack.ts'

/**
 * What every page may weigh, in kB as gzip sends them: scripts before the reader sees anything to act on, scripts after
 * that, styles; and how far its parts may move while it loads.
 */
const most = { scriptsBefore: 10, scriptsAfter: 85, styles: 20, shift: 0.02 }
type Weight = { page: string; scriptsBefore: number; scriptsAfter: number; styles: number; shift: number }

test.use({ viewport: { width: 390, height: 844 } })

test('no page weighs more than it may, moves while it loads, or asks anybody else', async ({
  page,
  request,
  stack,
}) => {
  test.setTimeout(240_000)
  await page.addInitScript(observeShifts)
  const weights: Weight[] = []
  for (const { address } of await readSiteMap(request)) weights.push(await weigh(page, address, stack.url))
  writeFileSync('.build/reports/pages.json', `${JSON.stringify(weights, null, 2)}\n`)
  const heaviest = (figure: keyof typeof most) => Math.max(...weights.map((weight) => weight[figure]))
  process.stdout.write(
    `  ${weights.length} pages, kB at most: scripts ${heaviest('scriptsBefore')} before and ${heaviest('scriptsAfter')} after, styles ${heaviest('styles')}; shift ${heaviest('shift')}\n`,
  )
  for (const figure of Object.keys(most) as (keyof typeof most)[]) {
    const tooMuch = weights.filter((weight) => weight[figure] > most[figure])
    expect(tooMuch, figure).toEqual([])
  }
})

async function weigh(page: Page, address: string, origin: string): Promise<Weight> {
  const loaded: { type: string; size: Promise<number> }[] = []
  const others: string[] = []
  const note = (response: Response) => {
    if (!response.url().startsWith(origin)) others.push(response.url())
    const type = response.request().resourceType()
    // At once: the browser forgets what it has passed on.
    if (['script', 'stylesheet'].includes(type)) loaded.push({ type, size: response.body().then(kilobytes) })
  }
  const sizeOf = async (type: string) =>
    (await Promise.all(loaded.filter((one) => one.type === type).map(({ size }) => size))).reduce(
      (sum, size) => sum + size,
      0,
    )
  page.on('response', note)
  await page.goto(address, { waitUntil: 'networkidle' })
  const inline = await page.locator('script:not([src], [type="application/ld+json"])').allTextContents()
  const written = kilobytes(Buffer.from(inline.join('')))
  const before = (await sizeOf('script')) + written
  const isActive = await page.evaluate(() =>
    [...document.querySelectorAll('astro-island:not([ssr])')].some(
      (island) => island.getBoundingClientRect().top < innerHeight,
    ),
  )
  for (const island of await page.locator('astro-island').all()) {
    await island.locator('form').scrollIntoViewIfNeeded()
    await expect(island).not.toHaveAttribute('ssr')
  }
  await page.waitForLoadState('networkidle')
  const after = (await sizeOf('script')) + written
  const styles = await sizeOf('stylesheet')
  const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)
  page.off('response', note)
  expect(others, address).toEqual([])
  return {
    page: address.slice(origin.length),
    scriptsBefore: isActive ? 0 : rounded(before),
    scriptsAfter: rounded(after),
    styles: rounded(styles),
    shift: rounded(shift),
  }
}

function kilobytes(body: Buffer): number {
  return gzipSync(body).byteLength / 1000
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

function observeShifts(): void {
  const seen = Object.assign(globalThis, { shift: 0 })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      seen.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}
