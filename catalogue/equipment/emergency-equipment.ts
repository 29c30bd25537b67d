/** What stands ready for the chlorine emergency: the sealing kit, and the shower with eyewash. */
import { equipment, row, same, text } from '../record.ts'

export const emergencyKit = equipment(
  { id: 9, slug: 'emergency-kit', code: 'E.K 05' },
  {
    group: 'safety',
    name: text('Chlorine Emergency Kit', 'عدة طوارئ الكلور'),
    summary: text(
      'Devices and tools with which a trained team seals a leaking chlorine container.',
      'أدوات وعدد يستخدمها فريق مدرب لإيقاف التسريب من أسطوانات الكلور.',
    ),
    applications: [
      text('Water works emergency teams', 'فرق الطوارئ بمحطات المياه'),
      text('Drum and cylinder stores', 'مخازن أسطوانات الكلور'),
    ],
    media: [text('Chlorine gas', 'غاز الكلور')],
    components: [
      text('Hood that contains a leak at the valve', 'غطاء احتواء التسريب من المحبس'),
      text('Fusible-plug clamp', 'قمطة (كلامب) لطبة الأمان القابلة للانصهار'),
      text('Side-wall patch', 'رقعة إيقاف تسريب جدار الأسطوانة'),
      text('Hand tools, plugs, straps and gaskets', 'عدد يدوية وطبات وأحزمة وجوانات'),
      text('Instruction manuals', 'كتيبات التعليمات'),
      text('Storage toolbox', 'صندوق عدة للحفظ'),
    ],
    warnings: [
      text(
        'For trained personnel only, wearing self-contained breathing apparatus and protective clothing, never alone.',
        'للأفراد المدربين فقط، مع ارتداء جهاز تنفس ذاتي وملابس واقية، ولا يعمل الفرد بمفرده أبدًا.',
      ),
      text(
        'Keep the kit outside the chlorine room, where it can be reached during a leak.',
        'تُحفظ العدة خارج غرفة الكلور في مكان يمكن الوصول إليه أثناء التسريب.',
      ),
      text(
        'Do not spray water on a leaking container: moist chlorine corrodes the metal and the leak grows.',
        'لا تُرش المياه على أسطوانة بها تسريب؛ فالكلور الرطب يسبب تآكل المعدن ويزيد التسريب.',
      ),
    ],
    specifications: [
      row('contents', text('Number of kit items', 'عدد مكونات العدة'), 6),
      row('general', text('Container type', 'نوع الحاوية'), text('Chlorine cylinders', 'أسطوانات الكلور')),
      row('contents', text('Storage', 'التخزين'), text('Toolbox', 'صندوق عدة')),
    ],
  },
)

const steelOrAbs = text('SS 304 or ABS', 'صلب لا يصدأ 304 أو ABS')

export const safetyShower = equipment(
  { id: 10, slug: 'safety-shower-eyewash', code: 'S.Sh&E.W 05' },
  {
    group: 'safety',
    name: text('Emergency Safety Shower & Eyewash', 'دش طوارئ وغسيل عين'),
    summary: text(
      'Flushes body and eyes with water at once after contact with a chemical.',
      'يتيح شطف الجسم والعينين بالماء فورًا بعد ملامسة المواد الكيميائية.',
    ),
    applications: [
      text('Chlorine rooms', 'غرف الكلور'),
      text('Chemical handling areas', 'مناطق تداول الكيماويات'),
      text('Laboratories', 'المعامل'),
    ],
    media: [text('Potable water', 'مياه شرب')],
    maintenance: [
      { interval: text('daily', 'يوميًا'), task: text('visual inspection', 'فحص ظاهري') },
      { interval: text('weekly', 'أسبوعيًا'), task: text('functional test', 'اختبار تشغيل') },
    ],
    warnings: [
      text(
        'Flush for at least 15 minutes, then seek medical care.',
        'يستمر الغسيل 15 دقيقة على الأقل، ثم يُعرض المصاب على طبيب.',
      ),
      text(
        'Activate the shower and the eyewash every week, so that the supply is proven and stagnant water is flushed out.',
        'يُشغل الدش وغسيل العين كل أسبوع للتأكد من التغذية ولطرد المياه الراكدة.',
      ),
      text(
        'Keep the way to the shower free of obstacles, and leave no closed valve in its supply.',
        'يُترك الطريق إلى الدش خاليًا من العوائق، ولا يُترك أي محبس مغلق على خط التغذية.',
      ),
    ],
    specifications: [
      row('standards', text('Compliance standard', 'المواصفة القياسية'), same('ANSI/ISEA Z358.1-2014')),
      row('flow', text('Shower flow rate', 'تصرف الدش'), { min: 75, max: 110 }, 'L/min'),
      row('flow', text('Eyewash flow rate', 'تصرف غسيل العين'), { min: 11, max: 20 }, 'L/min'),
      row('pressure', text('Min supply pressure', 'أدنى ضغط تغذية'), 2, 'bar'),
      row(
        'pressure',
        text('Recommended supply pressure', 'ضغط التغذية الموصى به'),
        { min: 3, max: 6 },
        'bar',
      ),
      row(
        'valves',
        text('Shower valve', 'محبس الدش'),
        text('1 in stay-open ball valve', 'محبس كروي 1 بوصة يظل مفتوحًا بعد فتحه'),
      ),
      row(
        'valves',
        text('Eyewash valve', 'محبس غسيل العين'),
        text('1/2 in stay-open ball valve', 'محبس كروي 1/2 بوصة يظل مفتوحًا بعد فتحه'),
      ),
      row('operation', text('Shower activation', 'تشغيل الدش'), text('Pull rod', 'ذراع شد')),
      row(
        'operation',
        text('Eyewash activation', 'تشغيل غسيل العين'),
        text('Push plate or foot pedal', 'لوح دفع باليد أو بدال قدم'),
      ),
      row('operation', text('Min flushing time', 'أدنى زمن للغسيل'), 15, 'min'),
      row('materials', text('Shower head material', 'خامة رأس الدش'), steelOrAbs),
      row('materials', text('Eyewash bowl material', 'خامة حوض غسيل العين'), steelOrAbs),
      row(
        'materials',
        text('Nozzle material', 'خامة الفواني'),
        text('Stainless steel or ABS', 'صلب لا يصدأ أو ABS'),
      ),
      row(
        'materials',
        text('Piping material', 'خامة المواسير'),
        text('Galvanised steel or SS 304', 'صلب مجلفن أو صلب لا يصدأ 304'),
      ),
      row(
        'materials',
        text('Valve material', 'خامة المحابس'),
        text('Brass or stainless steel', 'نحاس أصفر أو صلب لا يصدأ'),
      ),
      row('materials', text('Pull rod material', 'خامة ذراع الشد'), text('Stainless steel', 'صلب لا يصدأ')),
      row(
        'materials',
        text('Coating', 'الدهان'),
        text('Anti-corrosion, chemical resistant', 'مضاد للتآكل ومقاوم للكيماويات'),
      ),
      row('temperature', text('Operating temperature', 'درجة حرارة التشغيل'), { min: 0, max: 50 }, 'degC'),
      row('siting', text('Max walking time from hazard', 'أقصى زمن للوصول سيرًا من موضع الخطر'), 10, 's'),
      row('siting', text('Mounting', 'التثبيت'), text('Floor, with drain', 'أرضي مع نقطة صرف')),
      row(
        'maintenance',
        text('Inspection interval', 'فترة الفحص'),
        text('Daily, visual', 'يوميًا، فحص ظاهري'),
      ),
      row('maintenance', text('Functional test interval', 'فترة اختبار التشغيل'), text('Weekly', 'أسبوعيًا')),
      row(
        'options',
        text('Available options', 'الإضافات المتاحة'),
        text(
          'Foot pedal; heat-traced freeze protection; audible and visual alarm; flow regulator; mixing valve; enclosure; light',
          'بدال قدم، وحماية من التجمد بسلك تسخين، وإنذار صوتي وضوئي، ومنظم تصرف، وخلاط مياه، وكابينة، وإضاءة',
        ),
      ),
    ],
  },
)
