/** Scrubbing of leaked chlorine from room air, and the packing of the tower. */
import { equipment, noted, row, same, text } from '../record.ts'

const contaminatedAir = text('Chlorine-contaminated air', 'هواء ملوث بالكلور')
const causticSoda = text('Caustic soda solution', 'محلول الصودا الكاوية')
const handleCaustic = text(
  'Caustic soda burns skin and eyes: wear goggles, gloves and apron, and keep a safety shower within reach.',
  'الصودا الكاوية تسبب حروقًا للجلد والعينين: تُرتدى نظارة واقية وقفازات ومريلة، مع وجود دش طوارئ على مقربة.',
)

export const neutralizationSystem = equipment(
  { id: 11, slug: 'neutralization-system-wet-scrubber', code: 'N.S 05' },
  {
    group: 'safety',
    name: text('Chlorine Neutralization System', 'منظومة معادلة غاز الكلور'),
    summary: text(
      'Wet scrubber that starts by itself on a leak and washes the chlorine out of the room air before it is released.',
      'برج غسيل يعمل آليًا عند حدوث تسريب ويزيل الكلور من هواء الغرفة بمحلول الصودا الكاوية قبل طرده.',
    ),
    applications: [
      text('Chlorine drum rooms', 'غرف أسطوانات الكلور'),
      text('Evaporator and dosing rooms', 'غرف المبخرات وأجهزة الحقن'),
      text('Emergency ventilation', 'التهوية في حالات الطوارئ'),
    ],
    media: [contaminatedAir, causticSoda],
    components: [
      text('Tower with integrated tank', 'برج بخزان مدمج'),
      text('Packing media', 'حشو البرج (ميديا)'),
      text('Sprinkler loop and nozzles', 'حلقة رش وفواني'),
      text('Tank mixer', 'قلاب الخزان'),
      text('2 caustic pumps', 'عدد 2 طلمبة صودا كاوية'),
      text('2 blowers', 'عدد 2 مروحة سحب'),
      text('Control panel with ready lamp', 'لوحة تحكم بلمبة بيان الجاهزية'),
      text('Leak detection signals', 'إشارات كشف التسريب'),
    ],
    warnings: [
      text(
        'Check the strength and the level of the caustic solution regularly, and renew it after every use on a leak: spent solution absorbs no chlorine.',
        'يُراجع تركيز محلول الصودا الكاوية ومنسوبه بانتظام، ويُجدد بعد كل استخدام في حالة تسريب؛ فالمحلول المستهلك لا يمتص الكلور.',
      ),
      text(
        'Spent solution contains hypochlorite: never mix it with acid, which sets chlorine free.',
        'المحلول المستهلك يحتوي على هيبوكلوريت: لا يُخلط أبدًا بأي حمض لأن ذلك يطلق غاز الكلور.',
      ),
      handleCaustic,
    ],
    specifications: [
      row(
        'process',
        text('Neutralising agent', 'مادة المعادلة'),
        text('Caustic soda (NaOH) solution', 'محلول الصودا الكاوية (NaOH)'),
      ),
      noted(
        row('control', text('Stage 1 alarm threshold', 'حد إنذار المرحلة الأولى'), 2, 'ppm-chlorine'),
        text('visual alarm and exhaust fans', 'إنذار ضوئي وتشغيل مراوح الطرد'),
      ),
      noted(
        row('control', text('Stage 2 alarm threshold', 'حد إنذار المرحلة الثانية'), 5, 'ppm-chlorine'),
        text('sirens, flashing lights and mixer', 'سرينة وأضواء وامضة وتشغيل القلاب'),
      ),
      row('control', text('Mixer-to-pump delay', 'الفاصل الزمني بين القلاب والطلمبة'), 30, 's'),
      row('control', text('Pump-to-blower delay', 'الفاصل الزمني بين الطلمبة والمروحة'), 20, 's'),
      row(
        'control',
        text('Stop condition', 'شرط التوقف'),
        text('Below 2 ppm Cl₂', 'أقل من 2 جزء في المليون كلور'),
      ),
      row('tank', text('Tank material', 'خامة الخزان'), text('Fibreglass (GRP)', 'فيبرجلاس (GRP)')),
      row('tank', text('Tank diameter', 'قطر الخزان'), 2500, 'mm'),
      row('tank', text('Tank height', 'ارتفاع الخزان'), 1500, 'mm'),
      row('tank', text('Tank wall thickness', 'سمك جدار الخزان'), 12, 'mm'),
      row('tower', text('Tower material', 'خامة البرج'), text('Fibreglass (FRP)', 'فيبرجلاس (FRP)')),
      row('tower', text('Tower diameter', 'قطر البرج'), 1200, 'mm'),
      row('tower', text('Tower height', 'ارتفاع البرج'), 6000, 'mm'),
      row('tower', text('Tower wall thickness', 'سمك جدار البرج'), 6, 'mm'),
      row(
        'tower',
        text('Media material', 'خامة الميديا'),
        text('PVC, chemical resistant', 'PVC مقاوم للكيماويات'),
      ),
      row('tower', text('Media height', 'ارتفاع الميديا'), 300, 'mm'),
      row('circulation', text('Sprinkler piping material', 'خامة مواسير الرش'), same('uPVC')),
      row(
        'circulation',
        text('Sprinkler nozzle material', 'خامة فواني الرش'),
        text('SS 316', 'صلب لا يصدأ 316'),
      ),
      row('circulation', text('Caustic soda pumps', 'طلمبات الصودا الكاوية'), 2),
      row('circulation', text('Air blowers', 'مراوح سحب الهواء'), 2),
      row(
        'mixer',
        text('Mixer shaft and impeller material', 'خامة عمود وريشة القلاب'),
        text('SS 316', 'صلب لا يصدأ 316'),
      ),
      row('mixer', text('Mixer motor power', 'قدرة موتور القلاب'), 1.1, 'kW'),
      row('mixer', text('Mixer speed', 'سرعة القلاب'), 140, 'rpm'),
      row('connections', text('Manhole', 'فتحة التفتيش'), same('DN 700')),
      row('connections', text('Blower discharge connection', 'فتحة طرد المروحة'), same('DN 300')),
      row('connections', text('Drain connection', 'فتحة التصفية'), same('DN 50')),
      row('dimensions', text('Concrete base', 'القاعدة الخرسانية'), same('3000 × 3000'), 'mm'),
      row('temperature', text('Ambient temperature', 'درجة حرارة الجو'), { min: -10, max: 50 }, 'degC'),
      row('temperature', text('Humidity', 'الرطوبة'), text('Non-condensing', 'بدون تكثف')),
    ],
  },
)

export const neutralizationMedia = equipment(
  {
    id: 18,
    slug: 'neutralization-media',
    oldSlugs: ['Neutralization Media'],
    code: 'N.M 05',
    state: 'draft',
  },
  {
    group: 'safety',
    name: text('Neutralization Media', 'حشو برج المعادلة (ميديا)'),
    summary: text(
      'Packing that lengthens the contact between gas and caustic soda in the scrubber tower.',
      'حشو يزيد زمن التلامس بين الغاز ومحلول الصودا الكاوية داخل برج المعادلة.',
    ),
    applications: [text('Neutralization towers', 'أبراج المعادلة')],
    media: [contaminatedAir, causticSoda],
    warnings: [handleCaustic],
    specifications: [
      row(
        'materials',
        text('Material', 'الخامة'),
        text('uPVC (unplasticised PVC)', 'uPVC (بي في سي غير ملدن)'),
      ),
      row(
        'materials',
        text('Chemical resistance', 'المقاومة الكيميائية'),
        text(
          'Chlorine and other aggressive gases; non-corroding',
          'مقاوم للكلور والغازات الأكالة الأخرى، ولا يصدأ',
        ),
      ),
    ],
  },
)
