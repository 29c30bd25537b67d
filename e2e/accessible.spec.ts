import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { readSiteMap } from './stack/site-map.ts'
import { test } from './stack/stack.ts'

/** Every public page in both languages and themes: WCAG 2.2 AA and good practice, and no loss on a narrow screen. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const others = [
  '/ar/search?q=kolor',
  '/en/search?q=valve',
  '/en/nowhere',
  '/ar/nowhere',
  '/ar/compare?products=rupture-disc,emergency-kit,drum-lifting-beam',
  '/en/offline',
  '/ar/datasheet',
]

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 800 } })

    test('no page breaks a rule of accessibility or is wider than the screen', async ({ page, request }) => {
      test.setTimeout(400_000)
      const found: string[] = []
      const all = (await readSiteMap(request)).map(({ address }) => address)
      for (const address of [...all, ...others]) {
        await page.goto(address)
        const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
        if (isWider) found.push(`${address} is wider than 320 px`)
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
        found.push(
          ...violations.map(
            ({ id, nodes }) => `${address} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
          ),
        )
      }
      expect(found).toEqual([])
    })
  })
}
