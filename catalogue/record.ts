/** The shape of a catalogue record and the short forms in which the files of this folder write one. */
import type {
  ProductContent,
  ProductGroup,
  ProductKind,
  PublicationState,
  Specification,
  SpecificationGroup,
  SpecificationValue,
  Unit,
} from '#contract/catalogue.ts'
import type { Localized } from '#contract/locale.ts'

export type CatalogueProduct = {
  id: number
  slug: string
  /** Addresses under which the product was known before; they redirect. Not all of them are valid slugs. */
  oldSlugs: string[]
  serviceId: 1 | 2
  kind: ProductKind
  code: string | null
  state: PublicationState
  content: ProductContent
}

type Identity = Pick<CatalogueProduct, 'id' | 'slug' | 'code'> &
  Partial<Pick<CatalogueProduct, 'oldSlugs' | 'state'>>

type Facts = Pick<ProductContent, 'name' | 'summary' | 'specifications'> & { group: ProductGroup } & Partial<
    Omit<ProductContent, 'delivery' | 'group'>
  >

export function equipment(identity: Identity, facts: Facts): CatalogueProduct {
  return {
    oldSlugs: [],
    state: 'published',
    ...identity,
    serviceId: 1,
    kind: 'equipment',
    content: {
      applications: [],
      media: [],
      components: [],
      maintenance: [],
      warnings: [],
      ...facts,
      delivery: null,
    },
  }
}

export function text(en: string, ar: string): Localized {
  return { en, ar }
}

/** A designation that is written alike in both languages, such as a standard or an alloy. */
export function same(designation: string): Localized {
  return { en: designation, ar: designation }
}

export function row(
  group: SpecificationGroup,
  label: Localized,
  value: SpecificationValue,
  unit: Unit | null = null,
): Specification {
  return { group, label, value, unit }
}

export function noted(specification: Specification, note: Localized): Specification {
  return { ...specification, note }
}
