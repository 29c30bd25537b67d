import type { ConsentTextVersion } from '#contract/enquiry-limits.ts'

export const consentTexts = {
  '2026-11':
    'أوافق على استلام أخبار المنتجات والنشرات الفنية بالبريد الإلكتروني، ويمكنني إلغاء الموافقة في أي وقت.',
} satisfies Record<ConsentTextVersion, string>
