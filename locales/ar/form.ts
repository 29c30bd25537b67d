import type { FormWords } from '../en/form.ts'

const arabic = new Intl.PluralRules('ar')

function minutesCounted(count: number): string {
  const forms = { one: 'دقيقة واحدة', two: 'دقيقتين', few: `${count} دقائق` }
  return forms[arabic.select(count) as keyof typeof forms] ?? `${count} دقيقة`
}

export const form = {
  firstName: 'الاسم الأول',
  lastName: 'اسم العائلة',
  email: 'البريد الإلكتروني',
  phone: 'الهاتف',
  phoneHint: 'مع كود الدولة من خارج مصر',
  company: 'الشركة',
  industry: 'النشاط',
  country: 'الدولة',
  postalCode: 'الرمز البريدي',
  message: 'الرسالة',
  remark: 'ملاحظات',
  consent:
    'أوافق على استلام أخبار المنتجات والنشرات الفنية بالبريد الإلكتروني، ويمكنني إلغاء الموافقة في أي وقت.',
  required: 'الحقول المميزة بعلامة * مطلوبة.',
  leaveEmpty: 'اترك هذا الحقل فارغًا',
  sendContact: 'إرسال الاستفسار',
  sendDatasheet: 'أرسلوا لي النشرة الفنية',
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
  wait: (minutes: number) => `يُرجى المحاولة بعد ${minutesCounted(minutes)}.`,
  contactDone: {
    title: 'وصل استفسارك',
    text: 'سيرد عليك أحد مهندسينا بالبريد الإلكتروني، وستصلك رسالة تأكيد بعد قليل.',
    reference: 'الرقم المرجعي',
    again: 'إرسال استفسار آخر',
  },
  datasheetDone: {
    title: 'النشرة الفنية في طريقها إليك',
    text: 'ستصلك رسالة بها رابط التحميل. إذا لم تصل خلال دقائق فراجع مجلد الرسائل غير المرغوب فيها.',
    again: 'طلب مرة أخرى',
  },
} satisfies FormWords
