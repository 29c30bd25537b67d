import type { Localized } from '#contract/locale.ts'
import { folded } from '../../i18n/spelling.ts'

/** How else the governorates of `egypt.ts` are written, in Arabic and in the Latin letters of Egypt's roads and forms. */
const spellings: Record<string, string[]> = {
  Alexandria: ['الإسكندرية'],
  Aswan: ['أسوان'],
  Asyut: ['أسيوط', 'Assiut', 'Assuit', 'Asyout'],
  Beheira: ['البحيرة', 'Behera', 'Behira'],
  'Beni Suef': ['بني سويف', 'Bani Suef', 'Beni Sweif'],
  Cairo: ['القاهرة'],
  Dakahlia: ['الدقهلية', 'Dakahliya', 'Daqahlia', 'Daqahliya'],
  Damietta: ['دمياط'],
  Fayoum: ['الفيوم', 'Faiyum', 'Fayum'],
  Gharbia: ['الغربية', 'Gharbiya', 'Gharbeya'],
  Giza: ['الجيزة', 'Gizeh'],
  Ismailia: ['الإسماعيلية', 'الاسماعلية', 'Ismailiya'],
  'Kafr El Sheikh': ['كفر الشيخ', 'Kafr Al Sheikh', 'Kafr Sheikh'],
  Luxor: ['الأقصر'],
  Matrouh: ['مطروح', 'مرسى مطروح', 'Matruh', 'Marsa Matrouh', 'Marsa Matruh'],
  Menoufia: ['المنوفية', 'Menofia', 'Monufia', 'Monoufia', 'Minufiya'],
  Minya: ['المنيا', 'Minia', 'Menia'],
  'New Valley': ['الوادي الجديد', 'Wadi El Gedid'],
  'North Sinai': ['شمال سيناء'],
  'Port Said': ['بورسعيد'],
  Qalyubia: ['القليوبية', 'Qalyubiya', 'Qaliubiya', 'Qalubia', 'Kalyubia'],
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
  return found(en) ?? found(ar) ?? en
}

/** With or without the word for what it is, and the article in Latin letters. */
function found(name: string): string | undefined {
  const bare = folded(name).replace(/^محافظه|^governorateof|governorate$/u, '')
  return known.get(bare) ?? known.get(bare.replace(/^[ae]l/, ''))
}
