import type { JobPhrases } from '../../en/admin/jobs.ts'

export const jobs = {
  title: 'العمليات الطويلة',
  intro: 'ما طُلب خلال آخر 24 ساعة. العملية مستمرة بعد مغادرة الصفحة وبعد إعادة تشغيل النظام.',
  nothing: 'لم تُطلب أي عملية خلال آخر 24 ساعة.',
  kinds: {
    'enquiry-export': 'تصدير الاستفسارات',
    'catalogue-export': 'تصدير الكتالوج',
    'catalogue-import': 'استيراد الكتالوج',
    'person-export': 'تصدير بيانات شخص',
    'person-erasure': 'حذف بيانات شخص',
  },
  states: {
    waiting: 'في انتظار الدور',
    running: 'قيد التنفيذ',
    done: 'تمت العملية.',
    failed: 'لم تتم العملية ولم يتغير شيء.',
  },
  goesOn: 'العملية مستمرة حتى لو أغلقت هذه الصفحة.',
  download: 'تنزيل',
} satisfies JobPhrases
