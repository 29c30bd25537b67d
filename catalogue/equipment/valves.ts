/** Valves of chlorine gas lines and containers. */
import { equipment, row, same, text } from '../record.ts'

const chlorineGas = text('Chlorine gas', 'غاز الكلور')
const ptfe = text('PTFE', 'تفلون (PTFE)')
const brass = text('Brass', 'نحاس أصفر')
const forgedBrass = text('Forged brass', 'نحاس أصفر مطروق')

const dryBeforeChlorine = text(
  'The valve and the pipework must be clean, free of oil and dry before chlorine is admitted; moist chlorine attacks metals.',
  'يجب أن يكون المحبس والمواسير نظيفة وخالية من الزيوت وجافة تمامًا قبل إدخال الكلور؛ فالكلور الرطب يسبب تآكل المعادن.',
)
const leakTest = text(
  'After every connection, test for leaks with the vapour of ammonia solution: white fumes show a leak.',
  'بعد كل توصيل يُختبر التسريب ببخار محلول النشادر؛ ظهور أبخرة بيضاء يدل على وجود تسريب.',
)
const trappedLiquid = text(
  'Never shut in liquid chlorine between two closed valves; it expands with heat and can burst the pipe.',
  'لا يُحبس الكلور السائل أبدًا بين محبسين مغلقين؛ فهو يتمدد بالحرارة وقد يفجر الماسورة.',
)

const brassValveMaterials = [
  row('materials', text('Spindle material', 'خامة عمود المحبس'), same('Monel 400')),
  row('materials', text('Body material', 'خامة الجسم'), forgedBrass),
  row('materials', text('Nut material', 'خامة الصامولة'), brass),
  row('materials', text('Washer material', 'خامة الوردة'), brass),
  row('materials', text('Packing material', 'خامة الحشو'), ptfe),
]

export const lineValve = equipment(
  { id: 4, slug: 'chlorine-line-valve-monel-k400', code: 'L.V 05' },
  {
    group: 'valves',
    name: text('Chlorine Line Valve, Monel 400 Spindle', 'محبس خط كلور بعمود من سبيكة Monel 400'),
    summary: text(
      'Forged brass valve that isolates the inlets of a gas manifold and changes over between gas lines.',
      'محبس بجسم من النحاس الأصفر المطروق لعزل مداخل مجمع الغاز والتبديل بين خطوط الغاز.',
    ),
    applications: [text('Chlorine gas manifolds', 'مجمعات غاز الكلور')],
    media: [chlorineGas],
    warnings: [dryBeforeChlorine, leakTest],
    specifications: [
      row('dimensions', text('Nominal size', 'المقاس الاسمي'), 1, 'in'),
      row('pressure', text('Hydrostatic test pressure', 'ضغط الاختبار الهيدروستاتيكي'), 150, 'bar'),
      row('pressure', text('Gas leakage test pressure', 'ضغط اختبار تسريب الغاز'), 35, 'bar'),
      ...brassValveMaterials,
      row(
        'general',
        text('Service position', 'موضع الاستخدام'),
        text('Gas manifold inlet and line change-over', 'مدخل مجمع الغاز والتبديل بين الخطوط'),
      ),
      row('general', text('Medium', 'الوسط'), chlorineGas),
    ],
  },
)

export const auxiliaryAndHeaderValve = equipment(
  { id: 16, slug: 'auxiliary-and-header-valve', code: 'A.V 05' },
  {
    group: 'valves',
    name: text('Auxiliary & Header Valve', 'محبس مساعد ومحبس المجمع (الهيدر)'),
    summary: text(
      'Two angle needle valves of forged brass with Monel 400 spindles: one shuts off at the container, the other at the manifold.',
      'محبسان من نوع الزاوية بإبرة، من النحاس الأصفر المطروق وبعمود من سبيكة Monel 400: أحدهما للغلق عند الأسطوانة والآخر عند المجمع.',
    ),
    applications: [
      text('Cylinder and drum hook-up', 'توصيل الأسطوانات الصغيرة وأسطوانات الطن'),
      text('Header manifolds', 'مجمعات الغاز (الهيدر)'),
    ],
    media: [chlorineGas],
    warnings: [dryBeforeChlorine, leakTest],
    specifications: [
      row('auxiliary-valve', text('Hydrostatic test pressure', 'ضغط الاختبار الهيدروستاتيكي'), 200, 'bar'),
      row('auxiliary-valve', text('Gas leakage test pressure', 'ضغط اختبار تسريب الغاز'), 30, 'bar'),
      row(
        'auxiliary-valve',
        text('Connections', 'التوصيلات'),
        text('1 in DIN 477, inlet and outlet', 'قلاووظ 1 بوصة DIN 477 للدخول والخروج'),
      ),
      row('header-valve', text('Hydrostatic test pressure', 'ضغط الاختبار الهيدروستاتيكي'), 150, 'bar'),
      row('header-valve', text('Gas leakage test pressure', 'ضغط اختبار تسريب الغاز'), 35, 'bar'),
      row('header-valve', text('Outlet', 'المخرج'), same('W 1 in × 1/8, DIN 477-8')),
      row(
        'header-valve',
        text('Inlet', 'المدخل'),
        text('W 28.8 × 1/14, cone 3/25, DIN 477-1963', 'W 28.8 × 1/14، مخروط 3/25، DIN 477-1963'),
      ),
      row('construction', text('Valve type', 'طراز المحبس'), text('Angle needle valve', 'محبس زاوية بإبرة')),
      row('dimensions', text('Spindle square', 'مربع عمود المحبس'), 9.3, 'mm'),
      ...brassValveMaterials,
      row('general', text('Medium', 'الوسط'), text('Chlorine', 'كلور')),
    ],
  },
)

/** What the stainless and the carbon steel ball valve have in common. */
const ballValveRows = [
  row(
    'construction',
    text('Construction', 'التكوين'),
    text('3-piece, threaded, full bore', '3 قطع، بقلاووظ، كامل الفتحة (فل بور)'),
  ),
  row('dimensions', text('Nominal size', 'المقاس الاسمي'), 1, 'in'),
  row('dimensions', text('Bore', 'قطر الفتحة'), 25, 'mm'),
  row(
    'connections',
    text('Thread standards', 'مواصفات القلاووظ'),
    text('NPT / Rc / G, 1 in', 'NPT / Rc / G، مقاس 1 بوصة'),
  ),
  row('materials', text('Seat material', 'خامة المقعد'), text('PTFE (2 pcs)', 'تفلون PTFE (قطعتان)')),
  row('materials', text('Packing material', 'خامة الحشو'), text('PTFE (1 set)', 'تفلون PTFE (طقم واحد)')),
  row(
    'materials',
    text('Bolting material', 'خامة المسامير'),
    text('Stainless steel 304 (4 bolts, 4 nuts)', 'صلب لا يصدأ 304 (4 مسامير و4 صواميل)'),
  ),
  row(
    'materials',
    text('Handle material', 'خامة الذراع'),
    text('Stainless steel with PVC sleeve', 'صلب لا يصدأ بغلاف PVC'),
  ),
]

export const stainlessBallValve = equipment(
  { id: 13, slug: 'chlorine-threaded-ball-valve-3pcs', code: 'L.bV 05' },
  {
    group: 'valves',
    name: text(
      'Chlorine Threaded Ball Valve, 3-Piece, 316L',
      'محبس كروي للكلور بقلاووظ، 3 قطع، صلب لا يصدأ 316L',
    ),
    summary: text(
      'Three-piece 316L stainless ball valve with full bore that isolates chlorine gas lines.',
      'محبس كروي من الصلب الذي لا يصدأ 316L من ثلاث قطع وكامل الفتحة لعزل خطوط غاز الكلور.',
    ),
    applications: [
      text('Change-over unit isolation', 'عزل وحدة التبديل'),
      text('Gas pipework', 'خطوط مواسير الغاز'),
    ],
    media: [chlorineGas],
    warnings: [dryBeforeChlorine, trappedLiquid, leakTest],
    specifications: [
      ...ballValveRows,
      row('materials', text('Body and bonnet material', 'خامة الجسم والغطاء'), same('ASTM A351 CF3M')),
      row('materials', text('Ball material', 'خامة الكرة'), same('ASTM A182 F316L')),
      row('materials', text('Stem material', 'خامة عمود المحبس'), same('ASTM A276 316L')),
    ],
  },
)

export const carbonSteelBallValve = equipment(
  {
    id: 17,
    slug: 'chlorine-line-ball-valve',
    oldSlugs: ['Chlorine Line ball Valve'],
    code: null,
    state: 'draft',
  },
  {
    group: 'valves',
    name: text('Chlorine Line Ball Valve, 3-Piece, Carbon Steel', 'محبس كروي خطي للكلور 3 قطع، صلب كربوني'),
    summary: text(
      'Three-piece carbon steel ball valve with full bore that isolates dry chlorine gas lines.',
      'محبس كروي من الصلب الكربوني من ثلاث قطع وكامل الفتحة لعزل خطوط غاز الكلور الجاف.',
    ),
    applications: [text('Gas pipework', 'خطوط مواسير الغاز'), text('Manifolds', 'مجمعات الغاز')],
    media: [chlorineGas],
    warnings: [dryBeforeChlorine, trappedLiquid, leakTest],
    specifications: [
      ...ballValveRows,
      row('materials', text('Body and bonnet material', 'خامة الجسم والغطاء'), same('ASTM A216 WCB')),
      row('materials', text('Ball material', 'خامة الكرة'), same('ASTM A182 F304')),
      row('materials', text('Stem material', 'خامة عمود المحبس'), same('ASTM A276 304')),
    ],
  },
)
