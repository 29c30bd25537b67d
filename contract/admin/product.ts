import { type Static, Type } from 'typebox'
import {
  ProductGroup,
  ProductKind,
  publicationStates,
  ServiceReference,
  Slug,
  SpecificationGroup,
  Unit,
} from '../catalogue.ts'
import { Locale } from '../locale.ts'

/** A product as staff write it: a text may be empty in one language, whose readers are then shown the other. */

const closed = { additionalProperties: false } as const
/** One line, without characters that turn or hide what stands beside them. */
export const line = (maxLength: number, minLength = 0) =>
  Type.String({
    minLength,
    maxLength,
    pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$',
  })
const inBoth = (maxLength: number) => Type.Object({ en: line(maxLength), ar: line(maxLength) }, closed)

/** Characters at most, by what they are. */
export const textLimits = { name: 120, summary: 400, line: 600, code: 40 } as const
const Line = inBoth(textLimits.line)
const Lines = Type.Array(Line, { maxItems: 60 })
const figure = Type.Number({ minimum: -1e9, maximum: 1e9 })

export const DraftValue = Type.Union([figure, Type.Object({ min: figure, max: figure }, closed), Line])
export type DraftValue = Static<typeof DraftValue>

export const DraftSpecification = Type.Object(
  {
    label: Line,
    value: DraftValue,
    unit: Type.Union([Unit, Type.Null()]),
    group: SpecificationGroup,
    note: Type.Optional(Line),
  },
  closed,
)
export type DraftSpecification = Static<typeof DraftSpecification>

export const DraftDelivery = Type.Object(
  {
    plantType: Line,
    scope: Lines,
    discipline: Line,
    capacity: Type.Union([Type.Object({ value: DraftValue, unit: Unit }, closed), Type.Null()]),
    quantity: Type.Union([Type.Integer({ minimum: 1, maximum: 10_000 }), Type.Null()]),
    client: Line,
    place: Line,
    governorate: Line,
    year: Type.Integer({ minimum: 1950, maximum: 2100 }),
  },
  closed,
)
export type DraftDelivery = Static<typeof DraftDelivery>

/** ProductContent before the empty texts are filled from the other language. */
export const DraftContent = Type.Object(
  {
    name: inBoth(textLimits.name),
    summary: inBoth(textLimits.summary),
    applications: Lines,
    media: Lines,
    components: Lines,
    maintenance: Type.Array(Type.Object({ interval: Line, task: Line }, closed), { maxItems: 60 }),
    warnings: Lines,
    specifications: Type.Array(DraftSpecification, { maxItems: 200 }),
    group: Type.Union([ProductGroup, Type.Null()]),
    delivery: Type.Union([DraftDelivery, Type.Null()]),
  },
  closed,
)
export type DraftContent = Static<typeof DraftContent>

export const PublicationState = Type.Enum([...publicationStates])
/** Each language is published by itself. */
export const LanguageStates = Type.Object({ en: PublicationState, ar: PublicationState }, closed)
export type LanguageStates = Static<typeof LanguageStates>

const code = Type.Union([line(textLimits.code, 1), Type.Null()])
const version = Type.Integer({ minimum: 1 })

/** Everything about a product that staff decide. */
export const ProductDraft = Type.Object(
  {
    slug: Slug,
    code,
    kind: ProductKind,
    serviceId: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    states: LanguageStates,
    content: DraftContent,
  },
  closed,
)
export type ProductDraft = Static<typeof ProductDraft>

/** By the path of a text, such as `specifications.3.label`: the language that was not changed when the other was. */
export const StaleTexts = Type.Record(
  Type.String(),
  Type.Object({ language: Locale, since: Type.String() }, closed),
)
export type StaleTexts = Static<typeof StaleTexts>

/** `empty`: readers are shown the other language; `stale`: the other changed later; `none`: the list has no row. */
export const missingReasons = ['empty', 'stale', 'none'] as const
export const Completeness = Type.Object({
  /** Of all that is expected, in per cent; 100 only when nothing is missing. */
  score: Type.Integer({ minimum: 0, maximum: 100 }),
  missing: Type.Array(Type.Object({ path: Type.String(), reason: Type.Enum([...missingReasons]) })),
})
export type Completeness = Static<typeof Completeness>

/** GET /api/admin/products/{id}: a product as it stands; also `current` in the problem `version-conflict`. */
export const EditedProduct = Type.Object({
  id: Type.Integer(),
  /** Rises with every change. */
  version,
  ...ProductDraft.properties,
  stale: StaleTexts,
  completeness: Type.Object({ en: Completeness, ar: Completeness }),
  formerSlugs: Type.Array(Type.String()),
  /** Of the datasheet, which rises only when what is printed on it changes. */
  revision: Type.Integer(),
  revisedOn: Type.String(),
  changedAt: Type.Union([Type.String(), Type.Null()]),
})
export type EditedProduct = Static<typeof EditedProduct>

/** PATCH /api/admin/products/{id}: what is given replaces what stands. */
export const ProductChange = Type.Object(
  {
    version,
    slug: Type.Optional(Slug),
    code: Type.Optional(code),
    content: Type.Optional(DraftContent),
    states: Type.Optional(Type.Partial(LanguageStates, closed)),
    /** Paths of stale texts that are still right. */
    confirmed: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 1000 })),
  },
  closed,
)
export type ProductChange = Static<typeof ProductChange>

/** What wrote a revision: the catalogue's files, the console, an imported table, an older revision brought back. */
export const revisionOrigins = ['files', 'console', 'import', 'restore', 'issue'] as const
export const RevisionOrigin = Type.Enum([...revisionOrigins])
export type RevisionOrigin = Static<typeof RevisionOrigin>

/** POST /api/admin/products: a draft in both languages. */
export const NewProduct = Type.Object(
  {
    kind: ProductKind,
    serviceId: ProductDraft.properties.serviceId,
    slug: Slug,
    name: inBoth(textLimits.name),
  },
  closed,
)
export type NewProduct = Static<typeof NewProduct>

export const productNeeds = ['incomplete', 'stale'] as const
/** GET /api/admin/products. */
export const ProductQuery = Type.Object(
  {
    service: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    kind: Type.Optional(ProductKind),
    /** Of one language at least. */
    state: Type.Optional(PublicationState),
    needs: Type.Optional(Type.Enum([...productNeeds])),
    /** In names, codes and slugs, however Arabic letters are spelt. */
    q: Type.Optional(Type.String({ maxLength: 100 })),
  },
  closed,
)
export type ProductQuery = Static<typeof ProductQuery>

export const ProductListRow = Type.Object({
  id: Type.Integer(),
  slug: Slug,
  code: Type.Union([Type.String(), Type.Null()]),
  kind: ProductKind,
  serviceId: Type.Integer(),
  name: inBoth(textLimits.name),
  states: LanguageStates,
  /** In per cent. */
  scores: Type.Object({ en: Type.Integer(), ar: Type.Integer() }),
  /** How many texts of each language are. */
  stale: Type.Object({ en: Type.Integer(), ar: Type.Integer() }),
  changedAt: Type.Union([Type.String(), Type.Null()]),
})
export type ProductListRow = Static<typeof ProductListRow>

export const ProductList = Type.Object({
  products: Type.Array(ProductListRow),
  services: Type.Array(ServiceReference),
})
export type ProductList = Static<typeof ProductList>

export const RevisionRow = Type.Object({
  version,
  at: Type.String(),
  /** Null for what no member of staff did, or one who is gone. */
  staffName: Type.Union([Type.String(), Type.Null()]),
  origin: RevisionOrigin,
  restoredVersion: Type.Union([Type.Integer(), Type.Null()]),
  datasheetRevision: Type.Integer(),
})
export type RevisionRow = Static<typeof RevisionRow>

/** GET /api/admin/products/{id}/revisions: newest first. */
export const RevisionList = Type.Object({ revisions: Type.Array(RevisionRow) })
export type RevisionList = Static<typeof RevisionList>

/** GET /api/admin/products/{id}/revisions/{version}. */
export const RevisionDetail = Type.Object({ ...RevisionRow.properties, snapshot: ProductDraft })
export type RevisionDetail = Static<typeof RevisionDetail>

/** POST /api/admin/products/{id}/revisions/{version}/restore: what was written then is written again; name and publication stay. */
export const RestoreRequest = Type.Object({ version }, closed)
