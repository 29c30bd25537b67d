import { type Material, materials, type ProductContent } from '#contract/catalogue.ts'

/** Steel in Arabic, and what makes it stainless. */
const steel = String.raw`(?<!\p{L})(?<!(?:مطاط|بلاستيك|خشب)\s+(?:ال)?)(?:ال)?(?:صلب|فولاذ)(?!\p{L})`
const unrusting = String.raw`\s+(?:ال)?(?:لا\s+يصد[أا]|مقاوم\s+للصد[أا]|غير\s+(?:ال)?قابل\s+للصد[أا]|ا?ستا?ي?نلس)`

/**
 * How specifications write each family, in either language. ASTM designations: A351 CF3M, A182 F304 and F316L, A276 304
 * and 316L are stainless, A216 WCB is cast carbon steel.
 */
const written: Record<Material, RegExp> = {
  brass: /brass|نحاس\s+(?:ال)?[أا]صفر/i,
  monel: /monel|موني?ل/i,
  'stainless-steel': new RegExp(
    String.raw`stainless|\bSS 3\d\d|\bCF3M|\bA182|\bA276|ستا?ي?نلس|${steel}${unrusting}`,
    'iu',
  ),
  'other-steel': new RegExp(String.raw`\bWCB|(?<!stainless )\bsteel|${steel}(?!${unrusting})`, 'iu'),
  tantalum: /tantalum|تا?نتالو?م/i,
  lead: /^lead\b|^(?:ال)?رصاص(?!\p{L})/iu,
  ptfe: /\bPTFE|تي?فلون/i,
  // The sleeve of a handle decides nothing.
  pvc: /(?<!بغلاف )(?:\bu?PVC\b(?! sleeve)|بي [فڤ]ي سي)/i,
  grp: /\b[GF]RP\b|ف[اي]{1,2}بر\s?جلاس/,
  abs: /\bABS\b/,
}

/** Vowels may be written or not. */
const marks = /[\u064b-\u0652]/g
const calledMaterial = /material|(?<!\p{L})(?:ال)?(?:خام(?:ة|ه|ات)|ماد[ةه]|مواد)(?!\p{L})/iu

/** The families of the materials that a product's specifications name, in the order of the contract. */
export function materialsOf({ specifications }: Pick<ProductContent, 'specifications'>): Material[] {
  // What is published in Arabic alone holds Arabic here too.
  const named = specifications.flatMap(({ group, label, value }) => {
    const isMaterial = group === 'materials' || calledMaterial.test(label.en)
    return isMaterial && typeof value === 'object' && 'en' in value ? value.en.replace(marks, '') : []
  })
  return materials.filter((material) => named.some((text) => written[material].test(text)))
}
