import type { KeysPhrases } from '../../../en/admin/enquiries/keys.ts'

export const keys = {
  title: 'اختصارات لوحة المفاتيح',
  help: 'هذه القائمة',
  on: 'الاختصارات مفعّلة',
  onHint: 'أوقفها إذا كنت تملي صوتيًا أو تضغط المفاتيح سهوًا. يُحفظ اختيارك في هذا المتصفح.',
  close: 'أغلق',
  next: 'إلى الاستفسار التالي',
  previous: 'إلى الاستفسار السابق',
  open: 'افتحه',
  change: 'غيّر حالته أو المسؤول عنه',
  reply: 'رُدّ عليه',
  search: 'ابحث',
  status: 'إلى الحالة',
  toReply: 'إلى الرد',
  back: 'عُد إلى القائمة',
} satisfies KeysPhrases
