import type { EmailWords } from '../en/email.ts'
import { counted, days, downloads } from './counted.ts'

export const email = {
  acknowledgement: {
    subject: 'استلمنا استفسارك',
    greeting: (name?: string) =>
      `${name === undefined ? 'السادة الكرام' : `السيد/ة ${name}`}، تحية طيبة وبعد،`,
    received: 'شكرًا لتواصلك مع كلوروماستر. وصل استفسارك إلى مكتبنا.',
    next: (phone: string) =>
      `سيرد عليك أحد مهندسينا على هذا البريد الإلكتروني. وللأمور العاجلة يُرجى الاتصال على \u2066${phone}\u2069 في مواعيد العمل.`,
    reference: (id: string) => `الرقم المرجعي: ${id}`,
  },
  datasheet: {
    subject: (product: string) => `النشرة الفنية: ${product}`,
    greeting: (name?: string) =>
      `${name === undefined ? 'السادة الكرام' : `السيد/ة ${name}`}، تحية طيبة وبعد،`,
    ready: (product: string, revision: number) =>
      `نرسل إليك رابط النشرة الفنية التي طلبتها: ${product}، الإصدار ${revision}.`,
    download: 'تحميل النشرة الفنية (PDF)',
    validity: (dayCount: number, downloadCount: number) =>
      `الرابط صالح لمدة ${counted(dayCount, days)}، ويمكن التحميل منه ${counted(downloadCount, downloads)} كحد أقصى. وبعد ذلك يمكنك طلب النشرة مجددًا من صفحة المنتج.`,
    notYou: 'إذا لم تكن قد طلبت هذه النشرة فيمكنك تجاهل هذه الرسالة، ولن تصلك رسائل أخرى بشأنها.',
  },
  mention: {
    subject: (author: string) => `أشار إليك ${author} في ملاحظة`,
    text: (author: string, id: string) => `أشار إليك ${author} في ملاحظة على الاستفسار ${id}.`,
    open: 'فتح في لوحة الإدارة',
  },
  officeNotice: {
    contactSubject: (name: string) => `استفسار من ${name}`,
    datasheetSubject: (name: string, product: string) => `طلب نشرة فنية من ${name}: ${product}`,
    fields: {
      name: 'الاسم',
      email: 'البريد الإلكتروني',
      phone: 'التليفون',
      company: 'الشركة',
      industry: 'النشاط',
      country: 'الدولة',
      language: 'اللغة',
      product: 'المنتج',
      consent: 'الموافقة على الأخبار بالبريد الإلكتروني',
    },
    languages: { en: 'الإنجليزية', ar: 'العربية' },
    yes: 'نعم',
    no: 'لا',
    open: 'فتح في لوحة الإدارة',
  },
  reply: {
    enclosed: (product: string, revision: number) => `النشرة الفنية: ${product}، الإصدار ${revision}`,
  },
  nudge: {
    dueSubject: (name: string) => `اقترب موعد الرد: استفسار من ${name}`,
    overdueSubject: (name: string) => `تأخر الرد: استفسار من ${name}`,
    due: (name: string, at: string) => `مطلوب الرد على استفسار ${name} قبل ${at}.`,
    overdue: (name: string, at: string) =>
      `كان مطلوبًا الرد على استفسار ${name} قبل ${at}، ولم يُرد عليه حتى الآن.`,
    unowned: 'لم يتولَّه أحد بعد.',
    ownerGone: 'من كان يتولاه لم يعد يتعامل مع الاستفسارات، فلا بد أن يستلمه زميل آخر.',
    open: 'فتح في لوحة الإدارة',
  },
} satisfies EmailWords
