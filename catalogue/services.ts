/** The two services under which all products stand; their ids and slugs are public addresses. */
import type { Service } from '#contract/catalogue.ts'
import { text } from './record.ts'

export type CatalogueService = Omit<Service, 'id' | 'products'> & { id: 1 | 2 }

const category = text('Water Treatment', 'معالجة المياه')

export const services: CatalogueService[] = [
  {
    id: 1,
    slug: 'chlorine-system-solutions',
    title: text('Chlorine System Solutions', 'حلول أنظمة الكلور'),
    category,
    description: text(
      'Equipment for gas-chlorine systems from the ton drum to the dosing point: drum handling and weighing, valves, flexible connections, change-over units, liquid traps and pressure protection. Materials are chosen for their resistance to corrosion; each product page lists the materials, pressures and dimensions. Emergency equipment and the neutralization of leaked gas complete the range.',
      'معدات منظومات غاز الكلور من أسطوانة الطن حتى نقطة الحقن: مناولة الأسطوانات ووزنها، والمحابس، والوصلات المرنة، ووحدات التبديل، ومصايد السائل، وأجهزة الحماية من زيادة الضغط. تُختار الخامات لمقاومتها للتآكل، وتعرض صفحة كل منتج خاماته وضغوطه وأبعاده. وتشمل المجموعة أيضًا معدات الطوارئ ومنظومة معادلة الغاز المتسرب.',
    ),
  },
  {
    id: 2,
    slug: 'systems-installation-commissioning',
    title: text('Systems Installation and Commissioning', 'تركيب وتشغيل الأنظمة'),
    category,
    description: text(
      'Installation, testing and commissioning of chlorine systems in water and wastewater plants, as well as rehabilitation of existing ones. Performance tests, operator training and documents belong to the hand-over. The projects listed here were delivered in Egypt between June and December 2025.',
      'تركيب منظومات الكلور واختبارها وبدء تشغيلها في محطات مياه الشرب والصرف الصحي، وإعادة تأهيل المنظومات القائمة. ويشمل التسليم اختبارات الأداء وتدريب المشغلين وتسليم المستندات. المشروعات المدرجة هنا نُفذت في مصر بين يونيو وديسمبر 2025.',
    ),
  },
]
