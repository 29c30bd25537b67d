import { type Static, Type } from 'typebox'
import { Locale, Localized } from './locale.ts'

/** Lower-case words joined by single hyphens: the last part of a page's address. */
export const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 100 })

/** Every unit a value may carry. How each is written stands in locales/en/catalogue.ts and its Arabic sibling. */
export const units = [
  'mm',
  'm',
  'in',
  't',
  'kg',
  'kg/m3',
  'kg/h',
  'm3/h',
  'm3',
  'L',
  'L/min',
  'bar',
  'barg',
  'MPa',
  'psi',
  'degC',
  'percent',
  'percent-of-burst-pressure',
  'percent-per-10-degC',
  'ppm-chlorine',
  'V',
  'V-AC',
  'A',
  'VA',
  'W',
  'kW',
  'rpm',
  's',
  'min',
  'month',
  'ft',
  'lb',
  'lb/ft3',
  'lb/day',
  'ft3',
  'ft3/min',
  'gal',
  'gal/min',
  'psig',
  'hp',
  'degF',
  'percent-per-18-degF',
] as const
export const Unit = Type.Enum([...units])
export type Unit = (typeof units)[number]

/** The headings under which specifications stand, in the order in which they are printed. Named in locales/en/catalogue.ts and its Arabic sibling. */
export const specificationGroups = [
  'general',
  'load',
  'dimensions',
  'construction',
  'materials',
  'process',
  'flow',
  'pressure',
  'temperature',
  'accuracy',
  'connections',
  'valves',
  'auxiliary-valve',
  'header-valve',
  'components',
  'contents',
  'tank',
  'tower',
  'mixer',
  'circulation',
  'insulation',
  'heater',
  'instrument',
  'electrical',
  'control',
  'control-panel',
  'operation',
  'safety',
  'siting',
  'standards',
  'options',
  'maintenance',
] as const
export const SpecificationGroup = Type.Enum([...specificationGroups])
export type SpecificationGroup = (typeof specificationGroups)[number]

/** A number, a closed range of numbers, or words; numbers and ranges can be shown in other units. */
export const SpecificationValue = Type.Union([
  Type.Number(),
  Type.Object({ min: Type.Number(), max: Type.Number() }, { additionalProperties: false }),
  Localized,
])
export type SpecificationValue = Static<typeof SpecificationValue>

export const Specification = Type.Object(
  {
    label: Localized,
    value: SpecificationValue,
    unit: Type.Union([Unit, Type.Null()]),
    group: SpecificationGroup,
    /** A condition of the value, such as "typical" or "without the two hooks". */
    note: Type.Optional(Localized),
  },
  { additionalProperties: false },
)
export type Specification = Static<typeof Specification>

/** `published` is seen by everybody, `draft` not yet, `withdrawn` no longer. */
export const publicationStates = ['draft', 'published', 'withdrawn'] as const
export type PublicationState = (typeof publicationStates)[number]

export const Capacity = Type.Object(
  { value: SpecificationValue, unit: Unit },
  { additionalProperties: false },
)

/** What is known of a delivered project beside what it shares with equipment. */
export const Delivery = Type.Object(
  {
    plantType: Localized,
    scope: Type.Array(Localized),
    discipline: Localized,
    capacity: Type.Union([Capacity, Type.Null()]),
    /** Number of systems, where more than one was delivered. */
    quantity: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
    client: Localized,
    place: Localized,
    governorate: Localized,
    year: Type.Integer({ minimum: 1950, maximum: 2100 }),
  },
  { additionalProperties: false },
)
export type Delivery = Static<typeof Delivery>

export const ProductKind = Type.Union([Type.Literal('equipment'), Type.Literal('project')])
export type ProductKind = Static<typeof ProductKind>

/** What a piece of equipment does in a gas-chlorine system, from the drum to the neutralization of a leak. */
export const productGroups = ['handling', 'valves', 'supply', 'protection', 'safety'] as const
export const ProductGroup = Type.Enum([...productGroups])
export type ProductGroup = (typeof productGroups)[number]

/** Families of materials by which equipment is chosen. */
export const materials = [
  'brass',
  'monel',
  'stainless-steel',
  'other-steel',
  'tantalum',
  'lead',
  'ptfe',
  'pvc',
  'grp',
  'abs',
] as const
export const Material = Type.Enum([...materials])
export type Material = (typeof materials)[number]

/** A maintenance task of the equipment and how often it falls due. */
export const MaintenanceTask = Type.Object(
  { interval: Localized, task: Localized },
  { additionalProperties: false },
)

/** Everything written about one product in both languages; what the catalogue's files and the database hold. */
export const ProductContent = Type.Object(
  {
    name: Localized,
    /** One sentence: what it is for. */
    summary: Localized,
    applications: Type.Array(Localized),
    media: Type.Array(Localized),
    components: Type.Array(Localized),
    maintenance: Type.Array(MaintenanceTask),
    /** What a person must know to use it safely. */
    warnings: Type.Array(Localized),
    specifications: Type.Array(Specification),
    /** Null for projects. */
    group: Type.Union([ProductGroup, Type.Null()]),
    delivery: Type.Union([Delivery, Type.Null()]),
  },
  { additionalProperties: false },
)
export type ProductContent = Static<typeof ProductContent>

/** In which a product is published; a text of any other holds that of these. */
const languages = Type.Array(Locale)

/** A product as it is named in lists. */
export const ProductSummary = Type.Object({
  id: Type.Integer(),
  slug: Slug,
  kind: ProductKind,
  code: Type.Union([Type.String(), Type.Null()]),
  name: Localized,
  summary: Localized,
  group: Type.Union([ProductGroup, Type.Null()]),
  languages,
  /** The materials that its specifications name. */
  materials: Type.Array(Material),
  delivery: Type.Union([Delivery, Type.Null()]),
})
export type ProductSummary = Static<typeof ProductSummary>

export const Service = Type.Object({
  id: Type.Integer(),
  slug: Slug,
  title: Localized,
  description: Localized,
  category: Localized,
  products: Type.Array(ProductSummary),
})
export type Service = Static<typeof Service>

export const ServiceReference = Type.Object({ id: Type.Integer(), slug: Slug, title: Localized })

/** The revision of the document generated from the product's facts; it rises when the facts change. */
export const DatasheetRevision = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  /** ISO 8601 date. */
  date: Type.String(),
})
export type DatasheetRevision = Static<typeof DatasheetRevision>

export const Product = Type.Object({
  id: Type.Integer(),
  slug: Slug,
  kind: ProductKind,
  code: Type.Union([Type.String(), Type.Null()]),
  languages,
  ...ProductContent.properties,
  service: ServiceReference,
  /** Null for projects, which have none. */
  datasheet: Type.Union([DatasheetRevision, Type.Null()]),
  related: Type.Array(ProductSummary),
})
export type Product = Static<typeof Product>

export const SearchResult = Type.Object({
  kind: Type.Union([Type.Literal('service'), ProductKind]),
  slug: Slug,
  name: Localized,
  /** Path below the language, such as /products/rupture-disc. */
  path: Type.String(),
  excerpt: Localized,
})
export type SearchResult = Static<typeof SearchResult>

export const SearchResults = Type.Object({ results: Type.Array(SearchResult) })
export type SearchResults = Static<typeof SearchResults>
