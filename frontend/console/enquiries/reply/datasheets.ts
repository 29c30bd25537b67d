/** The products whose datasheet can go along with a reply. */
import { useEffect, useState } from 'react'
import type { Product, Service } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { readCatalogue } from '../../../api/enquiries/answering.ts'

export type Datasheet = Pick<Product, 'slug' | 'name'>

/** Empty until they are known, and where they cannot be read: a reply can be sent without. */
export function useDatasheets(): Datasheet[] {
  const [known, setKnown] = useState<Datasheet[]>([])
  useEffect(() => {
    const leaving = new AbortController()
    readCatalogue(leaving.signal).then(
      (answer) => answer.ok && setKnown(answer.value.flatMap(withDatasheet)),
      () => undefined,
    )
    return () => leaving.abort()
  }, [])
  return known
}

/** The name of what goes along, undefined for nothing: what a kept draft calls by a slug of before goes under that. */
export function datasheetName(datasheets: Datasheet[], slug: string, locale: Locale): string | undefined {
  return datasheets.find((one) => one.slug === slug)?.name[locale] ?? (slug || undefined)
}

function withDatasheet({ products }: Service): Datasheet[] {
  return products.filter(({ kind }) => kind === 'equipment').map(({ slug, name }) => ({ slug, name }))
}
