/** Pressure gauge, rupture disc and expansion tube: what shows and relieves excess pressure. */
import { equipment, noted, row, same, text } from '../record.ts'

const chlorineAndSulphurDioxide = [text('Chlorine', 'كلور'), text('Sulphur dioxide', 'ثاني أكسيد الكبريت')]
const accuracyRows = [
  row('accuracy', text('Indication accuracy', 'دقة القراءة'), same('±1.6'), 'percent'),
  row('accuracy', text('Set-point accuracy', 'دقة ضبط نقطة التشغيل'), same('±4'), 'percent'),
]
const diaphragmMaterial = row(
  'materials',
  text('Diaphragm material', 'خامة الغشاء'),
  text('Monel, tantalum or PTFE', 'مونيل أو تنتالوم أو تفلون (PTFE)'),
)
const discMaterial = row('materials', text('Disc material', 'خامة القرص'), same('Monel 400'))
const setBurstPressure = row('pressure', text('Set burst pressure', 'ضغط التمزق المضبوط'), 18, 'bar')

const singleUse = text(
  'The disc works once: after it has burst, replace it before the line goes back into service.',
  'القرص يعمل مرة واحدة فقط: بعد تمزقه يُستبدل قبل إعادة الخط إلى الخدمة.',
)
const handleDisc = text(
  'Handle the disc by its rim and discard it when it is scratched or dented; damage changes its burst pressure.',
  'يُمسك القرص من حافته، ويُستبعد إذا ظهر به خدش أو انبعاج؛ فالتلف يغير ضغط التمزق.',
)

export const pressureGauge = equipment(
  { id: 6, slug: 'diaphragm-pressure-gauge-with-contact', code: 'Pr.G 05' },
  {
    group: 'protection',
    name: text('Diaphragm Pressure Gauge with Contact', 'عداد ضغط غشائي بملامسات كهربائية'),
    summary: text(
      'Shows the pressure on the spot and gives an electric limit contact for alarm or change-over.',
      'يبين الضغط في الموقع ويعطي إشارة كهربائية عند الحد المضبوط للإنذار أو التبديل.',
    ),
    applications: [
      text('Change-over units', 'وحدات التبديل'),
      text('Expansion tubes', 'أنابيب التمدد'),
      text('Alarm circuits', 'دوائر الإنذار'),
    ],
    media: chlorineAndSulphurDioxide,
    warnings: [
      text(
        'Isolate and depressurise the line before removing the gauge, and never open the diaphragm seal: its filling is part of the calibration.',
        'يُعزل الخط ويُفرغ من الضغط قبل فك العداد، ولا يُفك فاصل الغشاء أبدًا لأن سائل الملء جزء من المعايرة.',
      ),
    ],
    specifications: [
      row('pressure', text('Pressure range, standard', 'مدى الضغط القياسي'), { min: 0, max: 1.6 }, 'MPa'),
      row('pressure', text('Pressure range, option', 'مدى الضغط الاختياري'), { min: 0, max: 2.5 }, 'MPa'),
      ...accuracyRows,
      row('accuracy', text('Temperature effect', 'تأثير الحرارة'), same('≤ 0.6'), 'percent-per-10-degC'),
      row('accuracy', text('Reference temperature', 'درجة الحرارة المرجعية'), same('20 ± 5'), 'degC'),
      row(
        'electrical',
        text('Contact arrangement', 'ترتيب الملامسات'),
        text('2 NO, 2 NC, or 1 NO + 1 NC', '2 مفتوح (NO)، أو 2 مغلق (NC)، أو 1 مفتوح و1 مغلق'),
      ),
      row('electrical', text('Max contact voltage, AC', 'أقصى جهد للملامسات، متردد'), 380, 'V'),
      row('electrical', text('Max contact voltage, DC', 'أقصى جهد للملامسات، مستمر'), 220, 'V'),
      row('electrical', text('Max contact current', 'أقصى تيار للملامسات'), 1, 'A'),
      row('electrical', text('Contact power', 'قدرة الملامسات'), 30, 'VA'),
      row(
        'connections',
        text('Process connections', 'توصيلات العداد'),
        text('M20 × 1.5; 1/8, 1/4 or 1/2 NPT', 'M20 × 1.5، أو 1/8 أو 1/4 أو 1/2 بوصة NPT'),
      ),
      row('construction', text('Window', 'زجاج العداد'), text('Safety glass', 'زجاج أمان')),
      row('construction', text('Diaphragm seal', 'فاصل الغشاء'), text('Threaded', 'بقلاووظ')),
      row('materials', text('Material', 'الخامة'), text('Stainless steel', 'صلب لا يصدأ')),
      diaphragmMaterial,
    ],
  },
)

export const ruptureDisc = equipment(
  { id: 7, slug: 'rupture-disc', code: 'R.D 05' },
  {
    group: 'protection',
    name: text('Rupture Disc', 'قرص تمزق (قرص أمان)'),
    summary: text(
      'Bursts at its set pressure and relieves excess pressure at once; each disc works one time.',
      'يتمزق عند الضغط المضبوط ويصرف الضغط الزائد فورًا، ويعمل كل قرص مرة واحدة.',
    ),
    applications: [
      text('Liquid chlorine lines before evaporators', 'خطوط الكلور السائل قبل المبخرات'),
      text('Expansion tubes', 'أنابيب التمدد'),
      text('Vessel protection', 'حماية الأوعية'),
    ],
    media: chlorineAndSulphurDioxide,
    warnings: [singleUse, handleDisc],
    specifications: [
      row(
        'general',
        text('Disc type', 'نوع القرص'),
        text('Forward acting', 'أمامي التأثير (Forward Acting)'),
      ),
      row('dimensions', text('Nominal size', 'المقاس الاسمي'), 1, 'in'),
      setBurstPressure,
      discMaterial,
    ],
  },
)

export const expansionTube = equipment(
  { id: 8, slug: 'expansion-tube-with-rupture-disc', code: 'Ex.T 05' },
  {
    group: 'protection',
    name: text('Expansion Tube with Rupture Disc', 'أنبوب تمدد مزود بقرص تمزق'),
    summary: text(
      'Takes up trapped liquid or excess pressure through a rupture disc, and signals the change-over panel to close the source.',
      'يستوعب السائل المحبوس أو الضغط الزائد بعد تمزق القرص، ويعطي إشارة إلى لوحة وحدة التبديل لغلق المصدر.',
    ),
    applications: [
      text('Liquid discharge between change-over unit and evaporator', 'خط السائل بين وحدة التبديل والمبخر'),
      text('Shut-down signal to the change-over panel', 'إشارة الإيقاف إلى لوحة وحدة التبديل'),
    ],
    media: chlorineAndSulphurDioxide,
    components: [
      text('Steel cylinder, Sch 80', 'أسطوانة صلب، Sch 80'),
      text('Cylinder bracket', 'حامل الأسطوانة'),
      text('Contact pressure gauge', 'عداد ضغط بملامسات كهربائية'),
      text('Rupture disc assembly, 18 bar', 'مجموعة قرص التمزق، 18 بار'),
      text('2 flanges DIN PN16, 1 in', 'عدد 2 فلانشة DIN PN16 مقاس 1 بوصة'),
    ],
    maintenance: [
      {
        interval: text('daily', 'يوميًا'),
        task: text('leak check with ammonia; gauge check', 'فحص التسريب بالنشادر ومراجعة قراءة العداد'),
      },
      {
        interval: text('monthly', 'شهريًا'),
        task: text('contact and actuator test', 'اختبار ملامسات العداد والمشغل'),
      },
      {
        interval: text('quarterly', 'كل 3 أشهر'),
        task: text('inspection of the disc housing, tube and flanges', 'فحص حامل القرص والأنبوب والفلانشات'),
      },
      {
        interval: text('yearly', 'سنويًا'),
        task: text(
          'gasket replacement; diaphragm inspection; full test',
          'تغيير الجوانات وفحص الغشاء واختبار كامل للمجموعة',
        ),
      },
    ],
    warnings: [
      singleUse,
      text(
        'After a burst the tube holds chlorine under pressure: it is emptied by trained personnel with breathing apparatus only.',
        'بعد تمزق القرص يحتوي الأنبوب على كلور تحت ضغط، ولا يفرغه إلا أفراد مدربون يرتدون أجهزة تنفس.',
      ),
      text(
        'The tube must be dry and empty before it is put into service.',
        'يجب أن يكون الأنبوب جافًا وفارغًا قبل وضعه في الخدمة.',
      ),
    ],
    specifications: [
      row(
        'construction',
        text('Vessel material', 'خامة الوعاء'),
        text('Seamless steel, Schedule 80', 'صلب سيملس (بدون لحام) Sch 80'),
      ),
      row(
        'construction',
        text('Disc type', 'نوع القرص'),
        text('Forward acting, 1 in', 'أمامي التأثير (Forward Acting)، 1 بوصة'),
      ),
      row('dimensions', text('Vessel diameter', 'قطر الوعاء'), 168, 'mm'),
      row('dimensions', text('Vessel cylinder length', 'طول الجزء الأسطواني للوعاء'), 900, 'mm'),
      setBurstPressure,
      noted(
        row('pressure', text('Normal operating pressure', 'ضغط التشغيل المعتاد'), 7, 'bar'),
        text('approximate, for chlorine', 'قيمة تقريبية للكلور'),
      ),
      row('pressure', text('Operating ratio', 'نسبة ضغط التشغيل'), 70, 'percent-of-burst-pressure'),
      row('instrument', text('Gauge range', 'مدى عداد الضغط'), { min: 0, max: 25 }, 'bar'),
      ...accuracyRows,
      row(
        'instrument',
        text('Gauge contact rating', 'مقنن ملامسات العداد'),
        text(
          '30 VA, max 1 A, max 380 V AC or 220 V DC',
          '30 فولت أمبير، 1 أمبير بحد أقصى، 380 فولت متردد أو 220 فولت مستمر بحد أقصى',
        ),
      ),
      diaphragmMaterial,
      discMaterial,
      row(
        'connections',
        text('Flange connection', 'توصيل الفلانشات'),
        text('DIN PN16, 1 in', 'DIN PN16، 1 بوصة'),
      ),
      row('connections', text('Number of flanges', 'عدد الفلانشات'), 2),
      row('temperature', text('Ambient temperature', 'درجة حرارة الجو'), { min: -10, max: 50 }, 'degC'),
      row('temperature', text('Humidity', 'الرطوبة'), text('Non-condensing', 'بدون تكثف')),
      row('maintenance', text('Recommended spare discs', 'عدد الأقراص الاحتياطية الموصى بها'), 2),
    ],
  },
)
