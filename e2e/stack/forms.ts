/** Waits for what a fast machine cannot see: a form reads without JavaScript, and sends only once its script has loaded. */
import { expect, type Locator, type Page } from '@playwright/test'

export async function untilInteractive(page: Page, field: Locator): Promise<void> {
  await field.scrollIntoViewIfNeeded()
  await expect(page.locator('astro-island', { has: field })).not.toHaveAttribute('ssr')
}
