import type { Service } from '#contract/catalogue.ts'
import type { Company } from '#contract/company.ts'
import { governorateKey } from '../../drawings/map/governorate.ts'

export type Figure = { key: 'products' | 'projects' | 'governorates' | 'clients'; count: number }

/** Every figure on the home page is counted from the catalogue, none is written down. */
export function figuresOf(services: Service[], company: Company): Figure[] {
  const products = services.flatMap((service) => service.products)
  const projects = products.filter(({ kind }) => kind === 'project')
  const governorates = new Set(
    projects.flatMap(({ delivery }) => (delivery ? governorateKey(delivery.governorate) : [])),
  )
  return [
    { key: 'products', count: products.length - projects.length },
    { key: 'projects', count: projects.length },
    { key: 'governorates', count: governorates.size },
    { key: 'clients', count: company.clients.length },
  ]
}
