import { type Material, materials, type ProductContent } from '#contract/catalogue.ts'

/**
 * How specifications write each family. ASTM designations: A351 CF3M, A182 F304 and F316L, A276 304 and 316L are
 * stainless, A216 WCB is cast carbon steel.
 */
const written: Record<Material, RegExp> = {
  brass: /brass/i,
  monel: /monel/i,
  'stainless-steel': /stainless|\bSS 3\d\d|\bCF3M|\bA182|\bA276/i,
  'other-steel': /\bWCB|(?<!stainless )\bsteel/i,
  tantalum: /tantalum/i,
  lead: /^lead\b/i,
  ptfe: /\bPTFE/i,
  // The sleeve of a handle decides nothing.
  pvc: /\bu?PVC\b(?! sleeve)/i,
  grp: /\b[GF]RP\b/,
  abs: /\bABS\b/,
}

/** The families of the materials that a product's specifications name, in the order of the contract. */
export function materialsOf({ specifications }: Pick<ProductContent, 'specifications'>): Material[] {
  const named = specifications.flatMap(({ group, label, value }) => {
    const isMaterial = group === 'materials' || /material/i.test(label.en)
    return isMaterial && typeof value === 'object' && 'en' in value ? value.en : []
  })
  return materials.filter((material) => named.some((text) => written[material].test(text)))
}
