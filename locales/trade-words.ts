/**
 * Words of the trade that mean the same. They are typed into the search and read nowhere; they are no facts of the company
 * either, so they stand with the languages. Each line also joins the two languages and the ways in which one word is
 * spelled. Whatever names one of a line is found by the others; case, hyphens, the Arabic article and letter variants do
 * not matter.
 */
export const tradeWords: { en: string[]; ar: string[] }[] = [
  { en: ['valve', 'valves'], ar: ['محبس', 'محابس', 'صمام', 'صمامات', 'بلف', 'بلوف'] },
  {
    en: [
      'scrubber',
      'neutralization system',
      'neutralisation system',
      'neutralizing tower',
      'absorption tower',
    ],
    ar: ['سكرابر', 'منظومة معادلة', 'برج معادلة', 'أبراج معادلة', 'برج غسيل'],
  },
  { en: ['safety shower', 'emergency shower'], ar: ['دش طوارئ', 'دش أمان', 'دوش', 'شاور'] },
  { en: ['eyewash', 'eye wash'], ar: ['غسيل عين', 'غسيل عيون', 'مغسلة عيون', 'غسالة عيون'] },
  {
    en: ['change over', 'changeover', 'switch over', 'switchover'],
    ar: ['وحدة تبديل', 'وحدات تبديل', 'تشينج أوفر', 'شنج أوفر'],
  },
  {
    en: ['rupture disc', 'rupture disk', 'bursting disc', 'bursting disk', 'safety disc'],
    ar: ['قرص تمزق', 'قرص أمان', 'قرص انفجار'],
  },
  {
    en: ['drum', 'drums', 'ton container', 'ton cylinder', 'tonner'],
    ar: ['أسطوانة', 'أسطوانات', 'درام', 'برميل', 'براميل', 'أسطوانة طن', 'تونر'],
  },
  { en: ['scale', 'scales', 'weighing', 'weigher'], ar: ['ميزان', 'موازين', 'وزن'] },
  { en: ['load cell'], ar: ['خلية تحميل', 'خلية وزن', 'لود سل'] },
  { en: ['lifting beam', 'spreader beam'], ar: ['عارضة رفع', 'كمرة رفع'] },
  {
    en: ['trunnion', 'trunnions', 'cradle', 'roller support'],
    ar: ['قواعد تثبيت', 'كرسي أسطوانة', 'ترنيون'],
  },
  {
    en: ['flexible connection', 'flexible hose', 'pigtail'],
    ar: ['وصلة مرنة', 'خرطوم مرن', 'وصلة فليكسبل', 'بيجتيل'],
  },
  { en: ['pressure gauge', 'manometer'], ar: ['عداد ضغط', 'مانومتر'] },
  { en: ['chlorine trap', 'liquid trap', 'drip leg', 'knock out pot'], ar: ['مصيدة كلور', 'مصيدة سائل'] },
  { en: ['header', 'manifold', 'manifolds'], ar: ['هيدر', 'مجمع', 'مجمعات'] },
  { en: ['emergency kit', 'leak kit', 'repair kit'], ar: ['عدة طوارئ', 'طقم طوارئ', 'شنطة طوارئ'] },
  { en: ['blower', 'blowers', 'fan', 'fans'], ar: ['مروحة', 'مراوح', 'بلاور'] },
  { en: ['pump', 'pumps'], ar: ['طلمبة', 'طلمبات', 'مضخة', 'مضخات'] },
  { en: ['chlorine', 'Cl2'], ar: ['كلور'] },
  { en: ['sulphur dioxide', 'sulfur dioxide', 'SO2'], ar: ['ثاني أكسيد الكبريت'] },
  { en: ['caustic soda', 'sodium hydroxide', 'NaOH'], ar: ['صودا كاوية', 'هيدروكسيد صوديوم'] },
  { en: ['nitrogen', 'N2'], ar: ['نيتروجين', 'أزوت'] },
  { en: ['PTFE', 'Teflon'], ar: ['تفلون'] },
  { en: ['stainless steel', 'SS'], ar: ['صلب لا يصدأ', 'استانلس', 'ستانلس'] },
  { en: ['wastewater', 'waste water', 'sewage'], ar: ['صرف صحي', 'مجاري'] },
  { en: ['drinking water', 'potable water'], ar: ['مياه شرب'] },
]
