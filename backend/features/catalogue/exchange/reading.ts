import type { ExchangeField } from '#contract/admin/exchange.ts'
import {
  type DraftContent,
  type DraftDelivery,
  type ProductDraft,
  textLimits,
} from '#contract/admin/product.ts'
import { productGroups, specificationGroups } from '#contract/catalogue.ts'
import { cell, integerOf, oneOf, refuse, type SheetRow, specifiedOf, textOf, unitOf } from './cells.ts'
import { entriesOf, type FieldRows } from './table.ts'

/** What a product becomes when the rows about it are taken: what they do not name stays as it is. */
const kinds = ['equipment', 'project'] as const
const most = { lines: 60, specifications: 200 }
const empty = { en: '', ar: '' }
const plain: ['en', 'ar'] = ['en', 'ar']
/** Which kind brings which service with it, as in the catalogue's files. */
const serviceOf = { equipment: 1, project: 2 }

export function draftFrom(
  slug: string,
  fields: FieldRows,
  present: ProductDraft | null,
): ProductDraft | null {
  const kind = kindFrom(fields, present)
  if (kind === null) return null
  const codeRow = fields.get('code')?.[0]
  const base = present ?? blank(slug, kind)
  return {
    ...base,
    code: codeRow ? codeOf(codeRow) : base.code,
    content: { ...base.content, ...contentFrom(fields), delivery: deliveryFrom(fields, base) },
  }
}

/** Null where none is told that is known. */
function kindFrom(fields: FieldRows, present: ProductDraft | null): ProductDraft['kind'] | null {
  const row = fields.get('kind')?.[0]
  if (!row) {
    const [first] = [...fields.values()][0] ?? []
    if (!present && first) refuse(first, 'field', 'unknown-kind')
    return present?.kind ?? null
  }
  const kind = oneOf(row, 'value', kinds, 'unknown-kind')
  if (present && kind !== null && kind !== present.kind) refuse(row, 'value', 'other-kind')
  return kind
}

function blank(slug: string, kind: 'equipment' | 'project'): ProductDraft {
  const content: DraftContent = {
    name: empty,
    summary: empty,
    applications: [],
    media: [],
    components: [],
    maintenance: [],
    warnings: [],
    specifications: [],
    group: null,
    delivery: null,
  }
  return { slug, code: null, kind, serviceId: serviceOf[kind], states: { en: 'draft', ar: 'draft' }, content }
}

function codeOf(from: SheetRow): string | null {
  const code = cell(from, 'value')
  if (code.length > textLimits.code) refuse(from, 'value', 'too-long')
  return code === '' ? null : code
}

function contentFrom(fields: FieldRows): Partial<DraftContent> {
  const one = <Value>(field: ExchangeField, read: (row: SheetRow) => Value) =>
    (fields.get(field) ?? []).map((row) => [field, read(row)])
  const lines = (field: ExchangeField) => listFrom(fields, field, (row) => textOf(row, plain))
  return Object.fromEntries([
    ...one('name', (row) => textOf(row, plain, { most: textLimits.name })),
    ...one('summary', (row) => textOf(row, plain, { most: textLimits.summary, isOptional: true })),
    ...one('group', (row) =>
      cell(row, 'value') === '' ? null : oneOf(row, 'value', productGroups, 'unknown-group'),
    ),
    ...lines('applications'),
    ...lines('media'),
    ...lines('components'),
    ...listFrom(fields, 'maintenance', (row) => ({
      interval: textOf(row, ['value_en', 'value_ar']),
      task: textOf(row, plain),
    })),
    ...lines('warnings'),
    ...listFrom(fields, 'specifications', specificationOf),
  ])
}

function listFrom<Entry>(
  fields: FieldRows,
  field: ExchangeField,
  read: (row: SheetRow) => Entry,
): [ExchangeField, Entry[]][] {
  const rows = fields.get(field)
  if (!rows) return []
  const entries = entriesOf(rows)
  const beyond = entries[field === 'specifications' ? most.specifications : most.lines]
  if (beyond) refuse(beyond, 'number', 'too-many')
  return [[field, entries.map(read)]]
}

function specificationOf(row: SheetRow): DraftContent['specifications'][number] {
  const note = textOf(row, ['note_en', 'note_ar'], { isOptional: true })
  return {
    label: textOf(row, plain),
    value: specifiedOf(row),
    unit: unitOf(row),
    group: oneOf(row, 'group', specificationGroups, 'unknown-group') ?? 'general',
    ...((note.en || note.ar) && { note }),
  }
}

function deliveryFrom(fields: FieldRows, { kind, content }: ProductDraft): DraftDelivery | null {
  const texts = ['plantType', 'discipline', 'client', 'place', 'governorate'] as const
  const named = [...texts, 'scope', 'capacity', 'quantity', 'year'] as const
  const first = named.flatMap((field) => fields.get(field) ?? [])[0]
  if (kind === 'equipment' && first) refuse(first, 'field', 'for-projects-only')
  if (kind === 'equipment' || !first) return content.delivery
  const row = (field: ExchangeField) => fields.get(field)?.[0]
  const capacity = row('capacity')
  const quantity = row('quantity')
  const year = row('year')
  if (!year && !content.delivery) refuse(first, '', 'required')
  const unknown = { plantType: empty, discipline: empty, client: empty, place: empty, governorate: empty }
  const blankDelivery = { ...unknown, scope: [], capacity: null, quantity: null, year: 0 }
  return {
    ...(content.delivery ?? blankDelivery),
    ...Object.fromEntries(
      texts.flatMap((field) => (fields.get(field) ?? []).map((from) => [field, textOf(from, plain)])),
    ),
    ...Object.fromEntries(listFrom(fields, 'scope', (from) => textOf(from, plain))),
    ...(capacity && { capacity: capacityOf(capacity) }),
    ...(quantity && {
      quantity: cell(quantity, 'value') === '' ? null : integerOf(quantity, 'value', 1, 10_000),
    }),
    ...(year && { year: integerOf(year, 'value', 1950, 2100) }),
  }
}

function capacityOf(row: SheetRow): DraftDelivery['capacity'] {
  const isNone = (['value', 'to', 'unit', 'value_en', 'value_ar'] as const).every(
    (column) => cell(row, column) === '',
  )
  if (isNone) return null
  const value = specifiedOf(row)
  const unit = unitOf(row)
  if (cell(row, 'unit') === '') refuse(row, 'unit', 'required')
  return { value, unit: unit ?? 'm3/h' }
}
