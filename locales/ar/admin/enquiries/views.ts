import type { ViewsPhrases } from '../../../en/admin/enquiries/views.ts'

export const views = {
  title: 'عروض الوارد',
  all: 'الكل',
  nobody: 'بلا مسؤول',
  save: 'احفظ هذا العرض',
  name: 'اسم العرض',
  nameHint: 'لا يراه غيرك، ويحتفظ بالبحث والتصفية والترتيب.',
  submit: 'احفظ',
  cancel: 'رجوع',
  close: 'أغلق',
  saved: 'تم حفظ العرض.',
  manage: 'إدارة العروض',
  none: 'لا توجد لديك عروض محفوظة.',
  rename: 'غيّر الاسم',
  renameNamed: 'غيّر اسم العرض {name}',
  delete: 'احذف',
  deleteNamed: 'احذف العرض {name}',
  done: { save: 'تم الحفظ.', rename: 'تغيّر الاسم.', delete: 'تم الحذف.' },
} satisfies ViewsPhrases
