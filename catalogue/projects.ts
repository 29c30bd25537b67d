/** The twelve reference projects delivered between June and December 2025. */
import type { Delivery } from '#contract/catalogue.ts'
import type { Localized } from '#contract/locale.ts'
import { clients } from './clients.ts'
import { type CatalogueProduct, same, text } from './record.ts'

const iwomt = same('IWOMT')
const hightech = same('Hightech')

const minya = text('Minya', 'المنيا')
const giza = text('Giza', 'الجيزة')

const drinkingWater = text('Drinking water plant', 'محطة مياه شرب')
const wastewater = text('Wastewater plant', 'محطة صرف صحي')

const supplyAndInstallation = [text('Supply and installation', 'توريد وتركيب')]
const supplyToCommissioning = [
  text('Supply', 'توريد'),
  text('Installation', 'تركيب'),
  text('Testing', 'اختبار'),
  text('Commissioning', 'بدء تشغيل'),
]
const gasSystem = text('Chlorine gas system', 'منظومة غاز كلور')
const chlorineSystem = text('Chlorine system', 'منظومة كلور')

export const projects: CatalogueProduct[] = [
  project(101, 'alsaida-water-plant', {
    name: text('Al-Saaida Water Plant', 'محطة مياه الصعايدة المرشحة'),
    summary: text(
      'Supply and installation of a chlorine gas system for 20 kg/h in a drinking water plant in Minya.',
      'توريد وتركيب منظومة غاز كلور بسعة 20 كجم/س بمحطة مياه شرب في المنيا.',
    ),
    delivery: {
      plantType: drinkingWater,
      scope: supplyAndInstallation,
      discipline: gasSystem,
      capacity: { value: 20, unit: 'kg/h' },
      client: clients.ietos.name,
      ...at(minya, minya),
    },
  }),
  project(102, 'tanawf-wastewater-plant', {
    name: text('Tanawf Wastewater Plant', 'محطة الصرف الصحي بتأنوف'),
    summary: text(
      'Supply and installation of a chlorine gas system for 15 kg/h in a wastewater plant in Minya.',
      'توريد وتركيب منظومة غاز كلور بسعة 15 كجم/س بمحطة صرف صحي في المنيا.',
    ),
    delivery: {
      plantType: wastewater,
      scope: supplyAndInstallation,
      discipline: gasSystem,
      capacity: { value: 15, unit: 'kg/h' },
      client: clients.ietos.name,
      ...at(minya, minya),
    },
  }),
  project(103, 'abu-aziz-water-plant', {
    name: text('Abu Aziz Water Plant', 'محطة مياه أبو عزيز'),
    summary: text(
      'Supply and installation of a chlorine gas system for 10 kg/h in a drinking water plant in Minya.',
      'توريد وتركيب منظومة غاز كلور بسعة 10 كجم/س بمحطة مياه شرب في المنيا.',
    ),
    delivery: {
      plantType: drinkingWater,
      scope: supplyAndInstallation,
      discipline: gasSystem,
      capacity: { value: 10, unit: 'kg/h' },
      client: clients.ietos.name,
      ...at(minya, minya),
    },
  }),
  project(104, 'nasiriya-wastewater-plant', {
    name: text('Nasiriya Wastewater Plant', 'محطة الصرف الصحي بالناصرية'),
    summary: text(
      'Supply and installation of a chlorine gas system for 10 kg/h in a wastewater plant in Port Said.',
      'توريد وتركيب منظومة غاز كلور بسعة 10 كجم/س بمحطة صرف صحي في بورسعيد.',
    ),
    delivery: {
      plantType: wastewater,
      scope: supplyAndInstallation,
      discipline: gasSystem,
      capacity: { value: 10, unit: 'kg/h' },
      client: iwomt,
      ...at(text('Port Said', 'بورسعيد'), text('Port Said', 'بورسعيد')),
    },
  }),
  project(105, 'imbaba-drinking-water-plant', {
    name: text('Imbaba Drinking Water Plant', 'محطة مياه الشرب بإمبابة'),
    summary: text(
      'Supply and installation of a chlorine neutralization system for 5000 m³/h of air in a drinking water plant in Giza.',
      'توريد وتركيب منظومة معادلة كلور لتصرف هواء 5000 م³/س بمحطة مياه شرب في الجيزة.',
    ),
    delivery: {
      plantType: drinkingWater,
      scope: supplyAndInstallation,
      discipline: text(
        'Chlorine neutralization system (capacity as air flow)',
        'منظومة معادلة كلور (السعة بتصرف الهواء)',
      ),
      capacity: { value: 5000, unit: 'm3/h' },
      client: iwomt,
      ...at(giza, giza),
    },
  }),
  project(106, 'palm-hills-water-tank', {
    name: text('Palm Hills Water Tank', 'خزان مياه بالم هيلز'),
    summary: text(
      'Supply and installation of a chlorine injection system at a water tank in New Alamein.',
      'توريد وتركيب منظومة حقن كلور لخزان مياه في العلمين الجديدة.',
    ),
    delivery: {
      plantType: text('Water tank', 'خزان مياه'),
      scope: supplyAndInstallation,
      discipline: text('Chlorine injection system', 'منظومة حقن كلور'),
      client: iwomt,
      ...at(text('New Alamein', 'العلمين الجديدة'), text('Matrouh', 'مطروح')),
    },
  }),
  project(107, 'giza-water-plant', {
    name: text('Giza Water Plant', 'محطة مياه الجيزة'),
    summary: text(
      'Rehabilitation of the chlorine system of a drinking water plant in Giza, with work on the booster pumps and the caustic soda system.',
      'إعادة تأهيل منظومة الكلور بمحطة مياه شرب في الجيزة، وشملت الأعمال طلمبات الرفع (البوستر) ومنظومة الصودا الكاوية.',
    ),
    delivery: {
      plantType: drinkingWater,
      scope: [
        text('Rehabilitation', 'إعادة تأهيل'),
        text('Booster pumps', 'طلمبات الرفع (البوستر)'),
        text('Caustic soda system', 'منظومة الصودا الكاوية'),
      ],
      discipline: chlorineSystem,
      client: clients.ietos.name,
      ...at(giza, giza),
    },
  }),
  project(108, 'sheikh-zayed-water-plant', {
    name: text('Sheikh Zayed Water Plant', 'محطة مياه الشيخ زايد'),
    summary: text(
      'Supply and installation of a liquid chlorine system for 200 kg/h in a drinking water plant in Sheikh Zayed.',
      'توريد وتركيب منظومة كلور سائل بسعة 200 كجم/س بمحطة مياه شرب في الشيخ زايد.',
    ),
    delivery: {
      plantType: drinkingWater,
      scope: supplyAndInstallation,
      discipline: text('Liquid chlorine system', 'منظومة كلور سائل'),
      capacity: { value: 200, unit: 'kg/h' },
      client: hightech,
      ...at(text('Sheikh Zayed', 'الشيخ زايد'), giza),
    },
  }),
  project(109, 'otv-water-plant', {
    name: text('OTV Water Plant', 'محطة مياه OTV'),
    summary: text(
      'Chlorine system for 120 kg/h in a water plant in 10th of Ramadan City.',
      'منظومة كلور بسعة 120 كجم/س بمحطة مياه في مدينة العاشر من رمضان.',
    ),
    delivery: {
      plantType: text('Water plant', 'محطة مياه'),
      scope: [],
      discipline: chlorineSystem,
      capacity: { value: 120, unit: 'kg/h' },
      client: clients.chp.name,
      ...at(text('10th of Ramadan City', 'العاشر من رمضان'), text('Sharqia', 'الشرقية')),
    },
  }),
  project(110, 'minya-chlorine-systems', {
    name: text('Minya – Chlorine Systems', 'منظومات كلور محافظة المنيا'),
    summary: text(
      'Assembly and testing of 30 chlorine systems for plants of Minya governorate.',
      'تجميع واختبار 30 منظومة كلور لمحطات محافظة المنيا.',
    ),
    delivery: {
      plantType: text('Plants of one governorate', 'محطات على مستوى المحافظة'),
      scope: [text('Assembly', 'تجميع'), text('Testing', 'اختبار')],
      discipline: text('Chlorine systems', 'منظومات كلور'),
      quantity: 30,
      client: clients.ietos.name,
      ...at(minya, minya),
    },
  }),
  project(111, 'beni-amer-new-water-plant', {
    name: text('Beni Amer New Water Plant', 'محطة بني عامر الجديدة'),
    summary: text(
      'Supply, installation, testing and commissioning of a chlorine system for 15 kg/h in a drinking water plant in Minya.',
      'توريد وتركيب واختبار وبدء تشغيل منظومة كلور بسعة 15 كجم/س بمحطة مياه شرب في المنيا.',
    ),
    delivery: {
      plantType: drinkingWater,
      scope: supplyToCommissioning,
      discipline: chlorineSystem,
      capacity: { value: 15, unit: 'kg/h' },
      client: clients.ietos.name,
      ...at(minya, minya),
    },
  }),
  project(112, 'el-hawarta-filtered-water-plant', {
    name: text('El-Hawarta Filtered Water Plant', 'محطة الحوارطة المرشحة'),
    summary: text(
      'Supply, installation, testing and commissioning of a chlorine system for 10 kg/h in a drinking water plant in Minya.',
      'توريد وتركيب واختبار وبدء تشغيل منظومة كلور بسعة 10 كجم/س بمحطة مياه شرب في المنيا.',
    ),
    delivery: {
      plantType: drinkingWater,
      scope: supplyToCommissioning,
      discipline: chlorineSystem,
      capacity: { value: 10, unit: 'kg/h' },
      client: clients.ietos.name,
      ...at(minya, minya),
    },
  }),
]

type DeliveryFacts = Omit<Delivery, 'capacity' | 'quantity'> &
  Partial<Pick<Delivery, 'capacity' | 'quantity'>>

function project(
  id: number,
  slug: string,
  facts: { name: Localized; summary: Localized; delivery: DeliveryFacts },
): CatalogueProduct {
  return {
    id,
    slug,
    oldSlugs: [],
    serviceId: 2,
    kind: 'project',
    code: null,
    state: 'published',
    content: {
      name: facts.name,
      summary: facts.summary,
      applications: [],
      media: [],
      components: [],
      maintenance: [],
      warnings: [],
      specifications: [],
      group: null,
      delivery: { capacity: null, quantity: null, ...facts.delivery },
    },
  }
}

function at(place: Localized, governorate: Localized) {
  return { place, governorate, year: 2025 }
}
