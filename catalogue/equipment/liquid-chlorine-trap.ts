/** Trap and filter that keep liquid and solids out of the dosing unit. */
import { equipment, noted, row, same, text } from '../record.ts'

export const liquidChlorineTrap = equipment(
  { id: 15, slug: 'liquid-chlorine-trap-and-gas-filter', code: 'L.T 05' },
  {
    group: 'supply',
    name: text('Liquid Chlorine Trap and Chlorine Gas Filter', 'مصيدة الكلور السائل وفلتر غاز الكلور'),
    summary: text(
      'Catches liquid chlorine carried along with the gas, evaporates it again and filters the gas.',
      'تحجز الكلور السائل المنجرف مع الغاز وتعيد تبخيره وترشح الغاز من الشوائب.',
    ),
    applications: [
      text('Gas line before vacuum regulator', 'خط الغاز قبل منظم الفاكيوم'),
      text('Downstream of evaporator', 'بعد المبخر'),
      text('Protection of dosing units', 'حماية أجهزة الحقن'),
    ],
    media: [text('Chlorine gas with possible droplets', 'غاز كلور قد يحمل قطرات سائلة')],
    maintenance: [
      {
        interval: text('daily', 'يوميًا'),
        task: text('leak, heater warmth and pressure check', 'فحص التسريب وسخونة السخان وقراءة الضغط'),
      },
      {
        interval: text('monthly', 'شهريًا'),
        task: text('flow check; strainer and earthing inspection', 'مراجعة التصرف وفحص المصفاة والتأريض'),
      },
      {
        interval: text('6 months', 'كل 6 أشهر'),
        task: text(
          'filter media renewal; heater and bolt inspection',
          'تغيير وسط الترشيح وفحص السخان والمسامير',
        ),
      },
      {
        interval: text('yearly', 'سنويًا'),
        task: text(
          'opening inspection; new lead gasket; pressure test',
          'فتح وفحص داخلي وتركيب جوان رصاص جديد واختبار ضغط',
        ),
      },
    ],
    warnings: [
      text(
        'Isolate, flush with dry nitrogen and depressurise the trap before opening it.',
        'تُعزل المصيدة وتُطهر بالنيتروجين الجاف وتُفرغ من الضغط قبل فتحها.',
      ),
      text(
        'After opening, dry the vessel completely before chlorine is admitted; moist chlorine attacks carbon steel.',
        'بعد أي فتح يُجفف الوعاء تمامًا قبل إدخال الكلور؛ فالكلور الرطب يسبب تآكل الصلب الكربوني.',
      ),
      text(
        'Fit only the filter media and gaskets specified; oil, grease and other organic matter react with chlorine.',
        'يُستخدم فقط وسط الترشيح والجوانات المحددة؛ فالزيوت والشحوم والمواد العضوية تتفاعل مع الكلور.',
      ),
    ],
    specifications: [
      row(
        'dimensions',
        text('Nominal sizes', 'المقاسات الاسمية'),
        text('DN 150 (high capacity), DN 100 (low capacity)', 'DN 150 (سعة عالية)، DN 100 (سعة منخفضة)'),
      ),
      row(
        'dimensions',
        text('Body, high-capacity model', 'جسم الموديل عالي السعة'),
        same('Ø180 × 350'),
        'mm',
      ),
      row(
        'dimensions',
        text('Cover, high-capacity model', 'غطاء الموديل عالي السعة'),
        text('Ø250 mm with 8 holes Ø12 mm', 'قطر 250 مم به 8 ثقوب قطر 12 مم'),
      ),
      row(
        'dimensions',
        text('Flanges, high-capacity model', 'فلانشات الموديل عالي السعة'),
        text('1 in with 4 holes Ø12 mm', '1 بوصة بها 4 ثقوب قطر 12 مم'),
      ),
      row(
        'dimensions',
        text('Body, low-capacity model', 'جسم الموديل منخفض السعة'),
        same('Ø114 × 350'),
        'mm',
      ),
      row(
        'dimensions',
        text('Pipe diameter, low-capacity model', 'قطر مواسير الموديل منخفض السعة'),
        26.6,
        'mm',
      ),
      row(
        'dimensions',
        text('Dip pipe, low-capacity model', 'الماسورة الغاطسة للموديل منخفض السعة'),
        300,
        'mm',
      ),
      row('flow', text('Max gas flow', 'أقصى تصرف غاز'), 200, 'kg/h'),
      noted(
        row('pressure', text('Working pressure', 'ضغط التشغيل'), 7, 'bar'),
        text('typical', 'قيمة معتادة'),
      ),
      row('pressure', text('Nominal pressure class', 'فئة الضغط الاسمية'), same('PN16')),
      row(
        'materials',
        text('Vessel material', 'خامة الوعاء'),
        text('Seamless carbon steel, ANSI Sch 80', 'صلب كربوني سيملس (بدون لحام)، ANSI Sch 80'),
      ),
      row(
        'materials',
        text('Internal filter grid', 'شبكة الترشيح الداخلية'),
        text('PTFE, 5 mm thick, 1 mm mesh', 'تفلون (PTFE) سمك 5 مم، فتحات 1 مم'),
      ),
      row(
        'materials',
        text('Filter media', 'وسط الترشيح'),
        text('Rockwool, chlorine resistant', 'صوف صخري مقاوم للكلور'),
      ),
      row(
        'insulation',
        text('Insulation', 'العزل'),
        text('Rockwool tube Ø150 mm, 40 kg/m³', 'أنبوب صوف صخري قطر 150 مم، كثافة 40 كجم/م³'),
      ),
      row(
        'connections',
        text('Inlet connection', 'توصيلة الدخول'),
        text('DN 25 (G1) groove flange, DIN 2527/2512', 'فلانشة بمجرى DN 25 (G1)، DIN 2527/2512'),
      ),
      row(
        'connections',
        text('Outlet connection', 'توصيلة الخروج'),
        text('DN 25 (G1) tongue flange, DIN 2527/2512', 'فلانشة بلسان DN 25 (G1)، DIN 2527/2512'),
      ),
      row('connections', text('Gasket material', 'خامة الجوان'), text('Lead, 1 in', 'رصاص، 1 بوصة')),
      row(
        'heater',
        text('Heater type', 'نوع السخان'),
        text('Self-regulating electric strip', 'شريط تسخين كهربائي ذاتي التنظيم'),
      ),
      row('heater', text('Heater voltage', 'جهد السخان'), 220, 'V-AC'),
      row(
        'heater',
        text('Heater, high-capacity model', 'سخان الموديل عالي السعة'),
        text('3.0 m, 150 W', '3.0 م، 150 وات'),
      ),
      row(
        'heater',
        text('Heater, low-capacity model', 'سخان الموديل منخفض السعة'),
        text('2.2 m, 110 W', '2.2 م، 110 وات'),
      ),
      row('general', text('Weight', 'الوزن'), 22, 'kg'),
      row('general', text('Orientation', 'وضع التركيب'), text('Vertical', 'رأسي')),
      row(
        'construction',
        text('Welding electrode', 'سلك اللحام'),
        text('E7018, low hydrogen', 'E7018 منخفض الهيدروجين'),
      ),
      row(
        'options',
        text('Bypass', 'مسار جانبي (باي باص)'),
        text('With three shut-off valves', 'بثلاثة محابس قفل'),
      ),
      row(
        'maintenance',
        text('Spare parts', 'قطع الغيار'),
        text(
          'PTFE grid, lead gasket, heater strip, rockwool insulation, flange bolts and nuts',
          'شبكة تفلون (PTFE)، وجوان رصاص، وشريط تسخين، وعزل صوف صخري، ومسامير وصواميل الفلانشات',
        ),
      ),
    ],
  },
)
