import type { DatasheetNewsWords } from '../../en/letters/datasheet-news.ts'

export const datasheetNews = {
  fields: { code: 'الكود', name: 'الاسم', summary: 'الغرض' },
} satisfies DatasheetNewsWords
