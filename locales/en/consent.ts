import type { ConsentTextVersion } from '#contract/enquiry-limits.ts'

/** What people agreed to, by version. A text that was shown is never edited: a new one gets a new version. */
export const consentTexts = {
  '2026-11': 'Send me news about products and datasheets by e-mail. I can withdraw this at any time.',
} satisfies Record<ConsentTextVersion, string>
