/** The products whose datasheet can go along with a reply. */
import { useEffect, useState } from 'react'
import type { Product, Service } from '#contract/catalogue.ts'
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

function withDatasheet({ products }: Service): Datasheet[] {
  return products.filter(({ kind }) => kind === 'equipment').map(({ slug, name }) => ({ slug, name }))
}
