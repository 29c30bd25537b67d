/** Lifting, bedding and weighing of chlorine ton drums. */
import { equipment, noted, row, text } from '../record.ts'

const closedDrums = text('Chlorine (in closed drums)', 'كلور (داخل أسطوانات مغلقة)')
const originEgypt = row('general', text('Origin', 'بلد المنشأ'), text('Egypt', 'مصر'))

export const drumLiftingBeam = equipment(
  { id: 1, slug: 'drum-lifting-beam', code: 'D.LB 05' },
  {
    group: 'handling',
    name: text('Chlorine Drum Lifting Beam', 'عارضة رفع أسطوانات الكلور'),
    summary: text(
      'Spreader beam with two hooks that hangs a horizontal chlorine drum from the crane.',
      'عارضة رفع بخطافين تُعلَّق في الونش لرفع أسطوانة الكلور في الوضع الأفقي.',
    ),
    applications: [
      text('Drum store cranes', 'أوناش مخازن الأسطوانات'),
      text('Drum change on weighing scales', 'تغيير الأسطوانات على الموازين'),
      text('Plant installation and maintenance', 'أعمال التركيب والصيانة بالمحطة'),
    ],
    media: [closedDrums],
    warnings: [
      text(
        'Close the drum valves and fit their protection cap before lifting; no one stands under the load.',
        'تُغلق محابس الأسطوانة ويُركب غطاء حمايتها قبل الرفع، ويُمنع وجود أي شخص تحت الحمل.',
      ),
      text(
        'Have the beam examined by a competent person at the intervals required for lifting gear.',
        'تُفحص العارضة بمعرفة مختص في المواعيد المقررة لمعدات الرفع.',
      ),
    ],
    specifications: [
      row('load', text('Load capacity', 'قدرة الرفع'), 3, 't'),
      noted(
        row('dimensions', text('Overall length', 'الطول الكلي'), 2160, 'mm'),
        text('without the two hooks', 'بدون الخطافين'),
      ),
      row('dimensions', text('Hook centre distance', 'المسافة بين مركزي الخطافين'), 1830, 'mm'),
      row('dimensions', text('Number of hooks', 'عدد الخطافات'), 2),
      row('dimensions', text('Beam depth', 'ارتفاع مقطع العارضة'), 160, 'mm'),
      row('dimensions', text('Lifting eye plate thickness', 'سمك لوح عين الرفع'), 20, 'mm'),
      row('dimensions', text('Lifting eye outer diameter', 'القطر الخارجي لعين الرفع'), 120, 'mm'),
      row('dimensions', text('Lifting eye hole diameter', 'قطر ثقب عين الرفع'), 40, 'mm'),
      row('construction', text('Material', 'الخامة'), text('Steel', 'صلب')),
      row(
        'construction',
        text('Finish', 'التشطيب'),
        text(
          'Hot-dip galvanised, or yellow electrostatic paint',
          'جلفنة على الساخن، أو دهان إلكتروستاتيك أصفر',
        ),
      ),
      originEgypt,
    ],
  },
)

export const drumTrunnion = equipment(
  { id: 2, slug: 'drum-trunnion', code: 'D.TU 05' },
  {
    group: 'handling',
    name: text('Chlorine Drum Trunnion (1 t)', 'قواعد تثبيت أسطوانات الكلور (1 طن)'),
    summary: text(
      'Roller cradle on which a horizontal chlorine drum rests and is turned until its valves stand one above the other.',
      'قاعدة ببكرات ترتكز عليها أسطوانة الكلور أفقيًا وتُدار حتى يصبح محبساها على خط رأسي واحد.',
    ),
    applications: [
      text('Drum rooms', 'غرف أسطوانات الكلور'),
      text('Alignment of drum valves', 'ضبط وضع محابس الأسطوانة'),
      text('Drum storage rows', 'صفوف تخزين الأسطوانات'),
    ],
    media: [closedDrums],
    warnings: [
      text(
        'With the two drum valves on a vertical line, the upper valve gives gas and the lower one liquid chlorine.',
        'عند وضع محبسي الأسطوانة على خط رأسي واحد يُسحب الغاز من المحبس العلوي والكلور السائل من السفلي.',
      ),
      text(
        'Disconnect the drum before turning it, and secure it against rolling afterwards.',
        'تُفصل الأسطوانة عن الخط قبل تدويرها، ثم تُثبت بعد ذلك لمنع دحرجتها.',
      ),
    ],
    specifications: [
      row('general', text('Drum size', 'حجم الأسطوانة'), 1, 't'),
      row('construction', text('Base plate thickness', 'سمك لوح القاعدة'), 10, 'mm'),
      row('construction', text('Web plate thickness', 'سمك الأعصاب'), 10, 'mm'),
      row('dimensions', text('Base plate length', 'طول لوح القاعدة'), 520, 'mm'),
      row('dimensions', text('Base plate width', 'عرض لوح القاعدة'), 100, 'mm'),
      row('dimensions', text('Roller centre distance', 'المسافة بين مركزي البكرتين'), 320, 'mm'),
      row('construction', text('Roller diameter', 'قطر البكرة'), 75, 'mm'),
      row(
        'construction',
        text('Roller material', 'خامة البكرة'),
        text('Carbon steel bar', 'عمود صلب كربوني'),
      ),
      row('dimensions', text('Clear width between webs', 'العرض الداخلي بين الأعصاب'), 60, 'mm'),
      row('construction', text('Axle diameter', 'قطر البنز'), 16, 'mm'),
      row('dimensions', text('Anchor hole diameter', 'قطر ثقب التثبيت'), 14, 'mm'),
      row('dimensions', text('Anchor hole spacing', 'المسافة بين ثقبي التثبيت'), 470, 'mm'),
      row('construction', text('Material', 'الخامة'), text('Steel plate', 'ألواح صلب')),
      row(
        'construction',
        text('Finish', 'التشطيب'),
        text('Yellow electrostatic paint', 'دهان إلكتروستاتيك أصفر'),
      ),
      originEgypt,
    ],
  },
)

export const drumScale = equipment(
  { id: 3, slug: 'drum-scale-frame-digital-load-cell', code: 'D.Sc 05' },
  {
    group: 'handling',
    name: text('Drum Scale Frame with Digital Load Cell', 'إطار وزن أسطوانات الكلور بخلية تحميل رقمية'),
    summary: text(
      'Weighing frame that carries a chlorine drum in use and shows how much chlorine is left in it.',
      'إطار وزن يحمل أسطوانة الكلور أثناء السحب منها ويبين كمية الكلور المتبقية بها.',
    ),
    applications: [
      text('Drum rooms', 'غرف أسطوانات الكلور'),
      text('Consumption records', 'تسجيل معدلات الاستهلاك'),
      text('Empty-drum detection', 'اكتشاف فراغ الأسطوانة'),
    ],
    media: [closedDrums],
    warnings: [
      text(
        'Set the drum down slowly; an impact can damage the load cell.',
        'تُنزل الأسطوانة على الإطار ببطء، فالصدمات قد تتلف خلية التحميل.',
      ),
    ],
    specifications: [
      row('dimensions', text('Frame length', 'طول الإطار'), 1290, 'mm'),
      row('dimensions', text('Frame width', 'عرض الإطار'), 690, 'mm'),
      row('dimensions', text('Frame depth', 'ارتفاع الإطار'), 100, 'mm'),
      row('dimensions', text('Overall height', 'الارتفاع الكلي'), 225, 'mm'),
      row('dimensions', text('Foot spacing', 'المسافة بين القوائم'), 630, 'mm'),
      row('dimensions', text('Roller spacing along drum', 'المسافة بين البكرات بطول الأسطوانة'), 1130, 'mm'),
      row('dimensions', text('Roller spacing across drum', 'المسافة بين البكرات بعرض الأسطوانة'), 360, 'mm'),
      row('instrument', text('Load cell', 'خلية التحميل'), text('Digital', 'رقمية')),
    ],
  },
)
