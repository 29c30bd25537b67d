import type { DocumentWords } from '../en/document.ts'

/** كلمات النشرة الفنية المطبوعة. */
export const document = {
  kind: 'نشرة فنية',
  drawing: 'الرسم',
  drawingOnRequest: 'هذا الإصدار بدون رسم، ويمكن طلب الرسم على البريد الإلكتروني.',
  applications: 'مجالات الاستخدام',
  media: 'الموائع',
  specification: 'المواصفات الفنية',
  property: 'البند',
  value: 'القيمة',
  components: 'المكونات',
  maintenance: 'الصيانة الدورية',
  interval: 'الموعد',
  task: 'العمل المطلوب',
  warnings: 'تنبيهات السلامة',
  revision: 'إصدار {revision}',
  page: 'صفحة {page} من {pages}',
  draft: 'مسودة',
  unpublished: 'غير منشورة',
  generated: 'هذه النشرة مستخرجة من الكتالوج، والإصدار الساري على الرابط:',
} satisfies DocumentWords
