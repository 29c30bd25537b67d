import type { DatasheetNoticeWords } from '../../en/letters/datasheet-notice.ts'
import { changes, counted } from '../counted.ts'

export const datasheetNotice = {
  subject: (product: string, revision: number) => `نشرة فنية جديدة: ${product}، الإصدار ${revision}`,
  superseded: (product: string, held: number, revision: number, date: string) =>
    `سبق أن استلمت الإصدار ${held} من النشرة الفنية: ${product}. صدر الآن الإصدار ${revision} بتاريخ ${date} ويحل محله، فنرجو العمل بالإصدار الجديد.`,
  title: 'ما الذي تغير',
  added: 'إضافة',
  removed: 'حذف',
  more: (count: number) => `وفي النشرة نفسها ${counted(count, changes)} غير ما سبق.`,
  same: 'لم تتغير القيم المذكورة في النشرة.',
  unknown: 'نرجو استبدال نشرتك بالكامل.',
  why: 'تصلك هذه الرسالة لأنك وافقت على استلام أخبار المنتجات والنشرات الفنية.',
  unsubscribe: 'إيقاف هذه الرسائل',
  fields: { code: 'الكود', name: 'الاسم', summary: 'الغرض' },
} satisfies DatasheetNoticeWords
