/** Between the container and the dosing unit: flexible connection, change-over unit and nitrogen flushing. */
import { equipment, noted, row, same, text } from '../record.ts'

const leakTest = text(
  'Test every joint for leaks with the vapour of ammonia solution before use: white fumes show a leak.',
  'تُختبر جميع الوصلات ببخار محلول النشادر قبل التشغيل؛ ظهور أبخرة بيضاء يدل على وجود تسريب.',
)
const outletPitch = row('dimensions', text('Manifold outlet pitch', 'المسافة بين مخارج المجمع'), 300, 'mm')
const nonCondensing = row('temperature', text('Humidity', 'الرطوبة'), text('Non-condensing', 'بدون تكثف'))

export const flexibleConnection = equipment(
  { id: 5, slug: 'chlorine-flexible-connection-3-4', code: 'F.C 05' },
  {
    group: 'supply',
    name: text('Chlorine Flexible Connection ¾"', 'وصلة مرنة لغاز الكلور ¾ بوصة'),
    summary: text(
      'Flexible link between the container valve and the header manifold.',
      'وصلة مرنة بين محبس أسطوانة الكلور ومجمع الغاز (الهيدر).',
    ),
    applications: [
      text('Cylinder and drum hook-up', 'توصيل الأسطوانات الصغيرة وأسطوانات الطن'),
      text('Manifold connection', 'التوصيل بالمجمع'),
    ],
    media: [text('Chlorine gas', 'غاز الكلور'), text('Liquid chlorine', 'الكلور السائل')],
    maintenance: [
      {
        interval: text('12 months', 'كل 12 شهرًا'),
        task: text('replacement, earlier when worn', 'استبدال الوصلة، أو قبل ذلك عند ظهور تلف'),
      },
    ],
    warnings: [
      text(
        'Replace the connection every 12 months, and at once when it is kinked, corroded or damaged.',
        'تُستبدل الوصلة كل 12 شهرًا، وفورًا إذا ظهر بها انثناء حاد أو تآكل أو تلف.',
      ),
      text(
        'Use a new gasket each time the connection is made.',
        'يُركب جوان جديد في كل مرة يُعاد فيها التوصيل.',
      ),
      leakTest,
    ],
    specifications: [
      row('connections', text('End connection', 'نوع التوصيل'), same('G 3/4')),
      row(
        'dimensions',
        text('Standard lengths', 'الأطوال القياسية'),
        text('1.3, 2.0 and 3.0 m; others to order', '1.3 و2.0 و3.0 م، وأطوال أخرى حسب الطلب'),
      ),
      row('materials', text('Gasket material', 'خامة الجوان'), text('Lead', 'رصاص')),
      outletPitch,
      noted(
        row('maintenance', text('Replacement interval', 'فترة الاستبدال'), 12, 'month'),
        text('earlier when worn', 'أو قبل ذلك عند ظهور تلف'),
      ),
      row('general', text('Origin', 'بلد المنشأ'), text('Egypt', 'مصر')),
    ],
  },
)

export const nitrogenFlushing = equipment(
  { id: 12, slug: 'nitrogen-flushing-system', code: 'N.Fs 05' },
  {
    group: 'supply',
    name: text('Nitrogen Flushing System', 'منظومة التطهير بالنيتروجين'),
    summary: text(
      'Purges chlorine lines with dry nitrogen from a cylinder before maintenance or shut-down.',
      'تطرد الكلور من الخطوط بنيتروجين جاف من أسطوانة قبل أعمال الصيانة أو إيقاف المحطة.',
    ),
    applications: [
      text('Manifold maintenance', 'صيانة مجمعات الغاز'),
      text('Plant shut-down', 'إيقاف المحطة'),
    ],
    media: [text('Nitrogen', 'نيتروجين'), text('Chlorine gas lines', 'خطوط غاز الكلور')],
    components: [
      text('High-pressure reducing valve', 'منظم تخفيض للضغط العالي'),
      text('Check valve', 'محبس عدم رجوع'),
      text('Flexible hose', 'خرطوم مرن'),
      text('Gas shut-off valve', 'محبس قفل للغاز'),
      text('Pipe extension G 1/2 or G 3/4', 'وصلة تطويل بقلاووظ G 1/2 أو G 3/4'),
    ],
    warnings: [
      text(
        'Close the container valves before flushing and lead the purged gas to the neutralization system, never into the room.',
        'تُغلق محابس الأسطوانات قبل التطهير، ويُوجه الغاز المطرود إلى منظومة المعادلة ولا يُصرف أبدًا داخل الغرفة.',
      ),
      text(
        'Nitrogen displaces oxygen: ventilate the room while flushing.',
        'النيتروجين يحل محل الأكسجين، لذا يجب تهوية الغرفة أثناء التطهير.',
      ),
    ],
    specifications: [
      row(
        'process',
        text('Purge gas', 'غاز التطهير'),
        text('Nitrogen (N₂), from cylinder', 'نيتروجين (N₂) من أسطوانة'),
      ),
      row(
        'connections',
        text('Line connection', 'توصيلة الخط'),
        text('G 1/2 or G 3/4', 'قلاووظ G 1/2 أو G 3/4'),
      ),
      row('safety', text('Backflow protection', 'الحماية من الارتداد'), text('Check valve', 'محبس عدم رجوع')),
      row('contents', text('Number of main components', 'عدد المكونات الرئيسية'), 5),
      outletPitch,
    ],
  },
)

export const changeOverUnit = equipment(
  { id: 14, slug: 'gas-container-change-over-unit', code: 'Ch.U 05' },
  {
    group: 'supply',
    name: text('Gas Container Change Over Unit', 'وحدة تبديل أسطوانات الغاز'),
    summary: text(
      'Switches by itself from the emptied to the full bank of drums or cylinders, so that the supply is not interrupted.',
      'تنقل السحب آليًا من مجموعة الأسطوانات الفارغة إلى المجموعة الممتلئة دون انقطاع التغذية.',
    ),
    applications: [
      text('Two-bank drum or cylinder supply', 'التغذية من مجموعتين من الأسطوانات'),
      text('Feed to evaporator or vacuum regulator', 'تغذية المبخر أو منظم الفاكيوم'),
    ],
    media: [
      text('Chlorine, gas or liquid', 'كلور غاز أو سائل'),
      text('Sulphur dioxide, gas or liquid', 'ثاني أكسيد الكبريت غاز أو سائل'),
    ],
    maintenance: [
      { interval: text('daily', 'يوميًا'), task: text('leak check', 'فحص التسريب') },
      {
        interval: text('monthly', 'شهريًا'),
        task: text('valve and positioner movement', 'اختبار حركة المحابس ومحدد الوضع'),
      },
      { interval: text('yearly', 'سنويًا'), task: text('gasket replacement', 'تغيير الجوانات') },
    ],
    warnings: [
      text(
        'The pipework must be dry before chlorine is admitted; moist chlorine attacks steel.',
        'يجب أن تكون المواسير جافة تمامًا قبل إدخال الكلور؛ فالكلور الرطب يسبب تآكل الصلب.',
      ),
      leakTest,
      text(
        'Isolate the electric supply before opening the control panel or an actuator.',
        'يُفصل التيار الكهربائي قبل فتح لوحة التحكم أو أي مشغل.',
      ),
    ],
    specifications: [
      row('pressure', text('Max operating pressure', 'أقصى ضغط تشغيل'), 16, 'barg'),
      row('pressure', text('Switching pressure, factory setting', 'ضغط التبديل، ضبط المصنع'), 1, 'bar'),
      row('instrument', text('Gauge range', 'مدى عداد الضغط'), { min: 0, max: 16 }, 'barg'),
      row('instrument', text('Gauge range, option', 'مدى عداد الضغط، اختياري'), { min: 0, max: 25 }, 'barg'),
      row('temperature', text('Ambient temperature', 'درجة حرارة الجو'), { min: -12, max: 50 }, 'degC'),
      nonCondensing,
      row('electrical', text('Protection class, unit', 'درجة حماية الوحدة'), same('IP 55')),
      row(
        'electrical',
        text('Supply voltage, unit', 'جهد تغذية الوحدة'),
        text('220 V AC, 50–60 Hz', '220 فولت متردد، 50–60 هرتز'),
      ),
      row('electrical', text('Max power consumption', 'أقصى قدرة مستهلكة'), 70, 'VA'),
      row('electrical', text('Actuator running time, 90°', 'زمن حركة المشغل لربع لفة'), 10, 's'),
      row(
        'electrical',
        text('Limit switches', 'مفاتيح نهاية المشوار'),
        text('220 V AC or 24 V DC', '220 فولت متردد أو 24 فولت مستمر'),
      ),
      row(
        'components',
        text('Motorised ball valves', 'محابس كروية بمحرك'),
        text('2 × 1 in', 'عدد 2، مقاس 1 بوصة'),
      ),
      row(
        'components',
        text('Manual ball valves', 'محابس كروية يدوية'),
        text('2 × 1 in, SS 316, 3-piece', 'عدد 2، مقاس 1 بوصة، صلب لا يصدأ 316، 3 قطع'),
      ),
      row(
        'components',
        text('Manual ball valves, bypass version', 'محابس كروية يدوية، طراز المسار الجانبي (باي باص)'),
        text('5 × 1 in, SS 316, 3-piece', 'عدد 5، مقاس 1 بوصة، صلب لا يصدأ 316، 3 قطع'),
      ),
      row(
        'connections',
        text('Flanges', 'الفلانشات'),
        text(
          '1 in Class 150, Sch 80 bore; 2 inlet, 1 outlet',
          '1 بوصة Class 150 بفتحة Sch 80؛ عدد 2 للدخول و1 للخروج',
        ),
      ),
      row(
        'connections',
        text('Pipe', 'المواسير'),
        text('Seamless, 1 in, Sch 80', 'سيملس (بدون لحام)، 1 بوصة، Sch 80'),
      ),
      noted(
        row('dimensions', text('Overall dimensions', 'الأبعاد الكلية'), same('875 × 595'), 'mm'),
        text('390 above and 205 below the pipe centre', '390 أعلى محور المواسير و205 أسفله'),
      ),
      row('dimensions', text('Mounting hole spacing', 'المسافة بين ثقوب التثبيت'), 520, 'mm'),
      row(
        'components',
        text('Actuator model', 'طراز المشغل'),
        text(
          'UM-1, 10 W or 15 W, 110/220 V AC or 24 V DC',
          'UM-1، 10 وات أو 15 وات، 110/220 فولت متردد أو 24 فولت مستمر',
        ),
      ),
      row('components', text('Actuator mounting', 'قاعدة تثبيت المشغل'), same('ISO 5211 F03/F05')),
      row('components', text('Actuator weight', 'وزن المشغل'), 1.6, 'kg'),
      row(
        'control-panel',
        text('Supply voltage', 'جهد التغذية'),
        text('230 V AC ±10 %, 47–63 Hz', '230 فولت متردد ±10%، 47–63 هرتز'),
      ),
      row('control-panel', text('Max external circuit breaker', 'أقصى قاطع تيار خارجي'), 6, 'A'),
      row(
        'control-panel',
        text('Alarm relay rating', 'مقنن ريليه الإنذار'),
        text('250 V AC, 10 A, 500 VA', '250 فولت متردد، 10 أمبير، 500 فولت أمبير'),
      ),
      row('control-panel', text('Protection class', 'درجة الحماية'), same('IP 65')),
      row('control-panel', text('Width', 'العرض'), 300, 'mm'),
      row('control-panel', text('Depth', 'العمق'), 400, 'mm'),
      row('control-panel', text('Height', 'الارتفاع'), 190, 'mm'),
      row('control-panel', text('Weight', 'الوزن'), 2.4, 'kg'),
      row('control-panel', text('Operating temperature', 'درجة حرارة التشغيل'), { min: 0, max: 50 }, 'degC'),
      row('control-panel', text('Storage temperature', 'درجة حرارة التخزين'), { min: -20, max: 50 }, 'degC'),
      row(
        'control-panel',
        text('Indications', 'مؤشرات اللوحة'),
        text('Source exhausted and valve open, for each source', 'فراغ المصدر وفتح المحبس لكل مصدر'),
      ),
      row('control-panel', text('Alarm outputs', 'مخارج الإنذار'), text('2 relays', 'عدد 2 ريليه')),
      row(
        'control-panel',
        text('Inputs and push buttons', 'المداخل والأزرار'),
        text(
          'Remote shut-down input; manual change-over and reset buttons',
          'مدخل إيقاف عن بعد، وزر تبديل يدوي، وزر إعادة ضبط',
        ),
      ),
      row(
        'standards',
        text('Electrical safety standard', 'مواصفة الأمان الكهربائي'),
        text('EN 61010-1, class II', 'EN 61010-1، الفئة الثانية'),
      ),
    ],
  },
)
