import type { Localized } from '#contract/locale.ts'
import { folded } from '../../i18n/spelling.ts'

/** How else the governorates of `egypt.ts` are written, in Arabic and in the Latin letters of Egypt's roads and forms. */
const spellings: Record<string, string[]> = {
  Alexandria: ['الإسكندرية'],
  Aswan: ['أسوان'],
  Asyut: ['أسيوط', 'Assiut', 'Asyout'],
  Beheira: ['البحيرة', 'Behera', 'Behira'],
  'Beni Suef': ['بني سويف', 'Bani Suef', 'Beni Sweif'],
  Cairo: ['القاهرة'],
  Dakahlia: ['الدقهلية', 'Dakahliya', 'Daqahlia', 'Daqahliya'],
  Damietta: ['دمياط'],
  Fayoum: ['الفيوم', 'Faiyum', 'Fayum'],
  Gharbia: ['الغربية', 'Gharbiya', 'Gharbeya'],
  Giza: ['الجيزة', 'Gizeh', 'El Giza'],
  Ismailia: ['الإسماعيلية', 'Ismailiya'],
  'Kafr El Sheikh': ['كفر الشيخ', 'Kafr Al Sheikh', 'Kafr Sheikh'],
  Luxor: ['الأقصر'],
  Matrouh: ['مطروح', 'مرسى مطروح', 'Matruh', 'Marsa Matrouh', 'Marsa Matruh'],
  Menoufia: ['المنوفية', 'Menofia', 'Monufia', 'Monoufia'],
  Minya: ['المنيا', 'Minia', 'Menia', 'El Minya', 'El Minia'],
  'New Valley': ['الوادي الجديد', 'El Wadi El Gedid'],
  'North Sinai': ['شمال سيناء'],
  'Port Said': ['بورسعيد'],
  Qalyubia: ['القليوبية', 'Qalyubiya', 'Qaliubiya', 'Kalyubia'],
  Qena: ['قنا'],
  'Red Sea': ['البحر الأحمر'],
  Sharqia: ['الشرقية', 'Sharqiya', 'Sharkia', 'Sharkeya'],
  Sohag: ['سوهاج'],
  'South Sinai': ['جنوب سيناء'],
  Suez: ['السويس'],
}

const known = new Map(
  Object.entries(spellings).flatMap(([name, others]) => [name, ...others].map((one) => [folded(one), name])),
)

/** The governorate's name in `egypt.ts`, in whichever language and spelling it is written; of any other place, its own. */
export function governorateKey({ en, ar }: Localized): string {
  return known.get(bare(en)) ?? known.get(bare(ar)) ?? en
}

/** Without the word for what it is. */
function bare(name: string): string {
  return folded(name).replace(/^محافظه|governorate$/u, '')
}
