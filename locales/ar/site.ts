import type { SiteWords } from '../en/site.ts'
import { counted, days, downloads } from './counted.ts'

const arabic = new Intl.PluralRules('ar')

/** نتيجة واحدة، نتيجتان، 3 نتائج، 11 نتيجة. */
function resultsCounted(count: number): string {
  const forms = { one: 'نتيجة واحدة', two: 'نتيجتان', few: `${count} نتائج` }
  return forms[arabic.select(count) as keyof typeof forms] ?? `${count} نتيجة`
}

export const site = {
  language: { name: 'العربية', other: 'English' },
  skip: 'انتقل إلى المحتوى',
  darkTheme: 'المظهر الداكن',
  menu: 'القائمة الرئيسية',
  units: {
    title: 'وحدات القياس',
    si: 'متري',
    us: 'أمريكي',
    converted: 'القيم بالوحدات الأمريكية محولة ومقربة، والعبرة بالقيم المترية.',
  },
  breadcrumb: 'موقعك الحالي',
  /** What is to be seen in the picture that is shown with a shared address. */
  picture: (title: string) => `«${title}» بحروف بيضاء إلى جانب رسم خطي`,
  home: {
    link: 'الرئيسية',
    title: 'أنظمة غاز الكلور لمحطات المياه والصرف الصحي',
    description:
      'تصمم كلوروماستر أنظمة غاز الكلور لمحطات مياه الشرب والصرف الصحي في مصر وتصنعها وتركبها وتتولى صيانتها.',
    lead: 'نصمم أنظمة غاز الكلور ونصنعها ونركبها ونتولى صيانتها: من مخزن الأسطوانات ووحدة التبديل حتى معادلة الغاز عند التسرب.',
    services: 'مجالات عملنا',
    figures: 'بالأرقام',
    products: 'منتجات الكتالوج',
    projects: 'المشروعات المنفذة',
    governorates: 'المحافظات التي نفذنا بها مشروعات',
    clients: 'العملاء',
    clientsTitle: 'عملاؤنا',
    all: (count: number) => `عرض الكل (${count})`,
    ask: 'اسأل مهندسًا',
    askText:
      'اكتب ما تحتاجه محطتك: معدل حقن الكلور والأسطوانات المستخدمة ومكان التركيب، وسيرد عليك أحد مهندسينا.',
  },
  service: {
    equipment: 'المنتجات',
    projects: 'المشروعات المنفذة',
    table: 'المشروعات المنفذة مع الموقع والسعة والعميل والسنة',
  },
  product: {
    code: 'الكود',
    applications: 'الاستخدامات',
    media: 'الوسط',
    components: 'المكونات',
    specifications: 'المواصفات الفنية',
    property: 'البند',
    value: 'القيمة',
    maintenance: 'الصيانة',
    interval: 'الفترة',
    task: 'العمل المطلوب',
    warnings: 'السلامة',
    datasheet: 'النشرة الفنية',
    datasheetText: (revision: number, date: string) =>
      `الإصدار ${revision} بتاريخ \u2066${date}\u2069. يصلك رابط ملف PDF على بريدك الإلكتروني.`,
    related: 'منتجات ذات صلة',
    ask: 'استفسر عن هذا المنتج',
    about: (name: string) => `بخصوص: ${name}`,
    noScript: 'يحتاج هذا النموذج إلى تفعيل JavaScript. يمكنك طلب النشرة هاتفيًا أو بالبريد الإلكتروني:',
  },
  project: {
    name: 'المشروع',
    plantType: 'نوع المحطة',
    scope: 'نطاق الأعمال',
    discipline: 'المنظومة',
    capacity: 'السعة',
    quantity: 'عدد المنظومات',
    client: 'العميل',
    place: 'الموقع',
    governorate: 'المحافظة',
    year: 'السنة',
    related: 'مشروعات أخرى',
    ask: 'استفسر عن منظومة مماثلة',
  },
  contact: {
    link: 'اتصل بنا',
    title: 'اتصل بنا',
    description: 'راسل مهندسي كلوروماستر أو اتصل بنا في مواعيد العمل.',
    lead: 'للاستفسار عن منتج أو طلب عرض سعر أو زيارة موقع أو صيانة منظومة قائمة، يرد عليك أحد مهندسينا.',
    write: 'راسلنا',
    office: 'المقر',
    address: 'العنوان',
    map: 'عرض على الخريطة',
    phone: 'الهاتف',
    whatsapp: 'واتساب',
    email: 'البريد الإلكتروني',
    hours: 'مواعيد العمل',
    closed: 'باقي الأيام عطلة',
    days: {
      Sat: 'السبت',
      Sun: 'الأحد',
      Mon: 'الاثنين',
      Tue: 'الثلاثاء',
      Wed: 'الأربعاء',
      Thu: 'الخميس',
      Fri: 'الجمعة',
    },
    from: (days: string, opens: string, closes: string) =>
      `${days}: من \u2066${opens}\u2069 إلى \u2066${closes}\u2069`,
    until: (first: string, last: string) => `من ${first} إلى ${last}`,
  },
  compare: {
    title: 'مقارنة المنتجات',
    description: 'مواصفات عدة منتجات من كلوروماستر جنبًا إلى جنب.',
    lead: 'البنود التي تختلف قيمها بين المنتجات مميزة بعلامة.',
    tooFew: 'اختر من القائمة من منتجين إلى أربعة منتجات لعرضها جنبًا إلى جنب.',
    choose: 'اختيار المنتجات',
    box: 'مقارنة',
    boxNamed: (name: string) => `مقارنة ${name}`,
    submit: 'مقارنة المنتجات المختارة',
    remove: 'حذف',
    removeNamed: (name: string) => `حذف ${name} من المقارنة`,
    differs: 'مختلف',
    notStated: 'غير مذكور',
  },
  filter: {
    title: 'تصفية القائمة',
    submit: 'عرض المطابق',
    reset: 'إلغاء التصفية',
    found: (found: number, all: number) => `${found} من ${all}`,
    none: 'لا يوجد ما يطابق كل الاختيارات. ألغِ أحدها.',
    names: {
      group: 'الاستخدام',
      material: 'الخامة',
      plant: 'نوع المحطة',
      capacity: 'السعة',
      client: 'العميل',
      governorate: 'المحافظة',
    },
  },
  search: {
    link: 'بحث',
    title: 'البحث',
    description: 'ابحث عن منتج أو مشروع أو خدمة من كلوروماستر.',
    label: 'منتج أو كود أو مشروع أو مكان',
    submit: 'بحث',
    results: (count: number, query: string) => `${resultsCounted(count)} عن «${query}»`,
    none: (query: string) => `لا توجد نتائج عن «${query}».`,
    advice: 'جرّب كلمات أقل أو تهجئة أخرى أو كود المنتج.',
    kinds: { service: 'خدمة', equipment: 'منتج', project: 'مشروع' },
    palette: {
      title: 'البحث في الموقع كله',
      list: 'النتائج',
      results: 'عدد النتائج',
      none: 'لا توجد نتائج. جرّب كلمات أقل أو تهجئة أخرى أو كود المنتج.',
      failed: 'البحث غير متاح الآن. تأكد من الاتصال بالإنترنت ثم أعد الكتابة.',
      keys: 'السهمان ↑ ↓ للاختيار، وEnter للفتح، وEsc للإغلاق',
    },
  },
  notFound: {
    title: 'هذه الصفحة غير موجودة',
    text: 'قد يكون العنوان مكتوبًا بشكل غير صحيح، أو لم يعد المنتج معروضًا.',
    home: 'إلى الصفحة الرئيسية',
    search: 'ابحث في الكتالوج',
  },
  datasheetLink: {
    'too-old': {
      title: 'انتهت صلاحية هذا الرابط',
      text: (limits) => `رابط النشرة الفنية صالح لمدة ${counted(limits.days, days)}، وقد مضت هذه المدة.`,
    },
    'used-up': {
      title: 'استُنفدت مرات التحميل من هذا الرابط',
      text: (limits) =>
        `يمكن التحميل من رابط النشرة الفنية ${counted(limits.downloads, downloads)} كحد أقصى، وقد استُنفدت. قد تجد الملف ضمن التنزيلات على جهازك.`,
    },
    withdrawn: {
      title: 'هذه النشرة الفنية غير متاحة',
      text: () => 'المنتج غير معروض في الكتالوج حاليًا، ولذلك لا تتوفر نشرته الفنية.',
    },
    unknown: {
      title: 'لا توجد نشرة فنية على هذا الرابط',
      text: 'العنوان غير كامل أو به خطأ. بعض برامج البريد تقطع الروابط الطويلة: افتح الرسالة مرة أخرى واضغط زر التحميل، أو انسخ العنوان كاملًا.',
    },
    again: (name: string) => `اطلب النشرة الفنية مجددًا: ${name}`,
    newLink: 'يصلك الرابط الجديد على بريدك الإلكتروني.',
    search: 'ابحث عن المنتج في الكتالوج واطلب نشرته الفنية من صفحته',
    contact: 'راسلنا',
    call: 'أو اتصل بنا على:',
  },
  offline: {
    title: 'لا يوجد اتصال بالإنترنت',
    description: 'تظهر هذه الصفحة عند انقطاع الاتصال.',
    text: 'لم تُفتح هذه الصفحة على هذا الجهاز من قبل. الصفحات التي فتحتها سابقًا متاحة دون اتصال، أما هذه فتحتاج إليه.',
    again: 'إعادة المحاولة',
  },
  footer: {
    more: 'عن الشركة والموقع',
    rights: 'الصفحات والنشرات الفنية مستخرجة من كتالوج واحد.',
  },
} satisfies SiteWords
