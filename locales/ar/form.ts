import { consentTextVersion } from '#contract/enquiry-limits.ts'
import type { FormWords } from '../en/form.ts'
import { consentTexts } from './consent.ts'

const arabic = new Intl.PluralRules('ar')

type Forms = { one: string; two: string; few: string; many: string }

/** العدد مع تمييزه: 3 دقائق، 11 دقيقة. */
function counted(count: number, { one, two, few, many }: Forms): string {
  const rule = arabic.select(count)
  if (rule === 'one') return one
  if (rule === 'two') return two
  return `${count} ${rule === 'few' ? few : many}`
}

const minutes: Forms = { one: 'دقيقة واحدة', two: 'دقيقتين', few: 'دقائق', many: 'دقيقة' }
const hours: Forms = { one: 'ساعة واحدة', two: 'ساعتين', few: 'ساعات', many: 'ساعة' }

export const form = {
  firstName: 'الاسم الأول',
  lastName: 'اسم العائلة',
  email: 'البريد الإلكتروني',
  phone: 'التليفون',
  phoneHint: 'مع كود الدولة من خارج مصر',
  company: 'الشركة',
  industry: 'النشاط',
  country: 'الدولة',
  postalCode: 'الرمز البريدي',
  message: 'الرسالة',
  remark: 'ملاحظات',
  consent: consentTexts[consentTextVersion],
  privacy: 'ما الذي نحفظه ولماذا وإلى متى',
  required: 'الحقول المميزة بعلامة * مطلوبة.',
  leaveEmpty: 'اترك هذا الحقل فارغًا',
  sendContact: 'إرسال الاستفسار',
  sendDatasheet: 'أرسلوا لي النشرة الفنية',
  checking: 'جارٍ التحقق من المتصفح، ثوانٍ قليلة…',
  sending: 'جارٍ الإرسال',
  faults: {
    required: 'يُرجى ملء هذا الحقل.',
    minLength: 'النص أقصر من المطلوب.',
    maxLength: 'النص أطول من المسموح.',
    pattern: 'يحتوي النص على رموز غير مسموح بها.',
    format: 'يُرجى كتابة البريد الإلكتروني على صورة name@example.com.',
    other: 'يُرجى تصحيح هذا الحقل.',
  },
  offline: 'تعذر الإرسال الآن لعدم إمكان الوصول إلى الخادم. ما كتبته محفوظ؛ حاول مرة أخرى أو اتصل على',
  failed: 'ما كتبته محفوظ. ويمكنك أيضًا الاتصال على',
  waitMinutes: (count: number) => `يُرجى المحاولة بعد ${counted(count, minutes)}.`,
  waitHours: (count: number) => `يُرجى المحاولة بعد ${counted(count, hours)}.`,
  contactDone: {
    title: 'وصل استفسارك',
    text: 'سيرد عليك أحد مهندسينا بالبريد الإلكتروني، وستصلك رسالة تأكيد بعد قليل.',
    reference: 'الرقم المرجعي',
    again: 'إرسال استفسار آخر',
  },
  datasheetDone: {
    title: 'النشرة الفنية في طريقها إليك',
    text: 'ستصلك رسالة بها رابط التحميل. إذا لم تصل خلال دقائق فراجع مجلد الرسائل غير المرغوب فيها. الرابط صالح لمدة محددة مذكورة في الرسالة.',
    again: 'طلب مرة أخرى',
  },
} satisfies FormWords
