import type { SiteWords } from '../en/site.ts'

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
  breadcrumb: 'موقعك الحالي',
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
  },
  notFound: {
    title: 'هذه الصفحة غير موجودة',
    text: 'قد يكون العنوان مكتوبًا بشكل غير صحيح، أو لم يعد المنتج معروضًا.',
    home: 'إلى الصفحة الرئيسية',
    search: 'ابحث في الكتالوج',
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
