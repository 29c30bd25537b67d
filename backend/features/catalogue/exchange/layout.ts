import type { ExchangeColumn, ExchangeField } from '#contract/admin/exchange.ts'
import type { DraftValue } from '#contract/admin/product.ts'
import type { Localized } from '#contract/locale.ts'
import type { ExchangeProduct } from './repository.ts'

/** Lays a product out as rows of a table, a fact in each. A list that is empty has one row without a number, so that an import can empty it too. */
export type ExchangeRow = { product: string; field: ExchangeField } & Partial<
  Record<ExchangeColumn, string | number | null>
>
type Cells = Omit<ExchangeRow, 'product' | 'field'>

/** As it is exported: each row says of which state of the product it was taken, for rows are moved and thrown away. */
export function exportedRowsOf(product: ExchangeProduct & { version: number }): ExchangeRow[] {
  return rowsOf(product).map((row) => ({ ...row, version: product.version }))
}

export function rowsOf({ slug, kind, code, content }: ExchangeProduct): ExchangeRow[] {
  const row = (field: ExchangeField, cells: Cells): ExchangeRow => ({ product: slug, field, ...cells })
  const list = <Entry>(field: ExchangeField, entries: Entry[], cells: (entry: Entry) => Cells) =>
    entries.length === 0
      ? [row(field, {})]
      : entries.map((entry, index) => row(field, { number: index + 1, ...cells(entry) }))
  const { delivery } = content
  return [
    row('kind', { value: kind }),
    row('code', { value: code }),
    row('name', texts(content.name)),
    row('summary', texts(content.summary)),
    row('group', { value: content.group }),
    ...list('applications', content.applications, texts),
    ...list('media', content.media, texts),
    ...list('components', content.components, texts),
    ...list('maintenance', content.maintenance, ({ task, interval }) => ({
      ...texts(task),
      ...words(interval),
    })),
    ...list('warnings', content.warnings, texts),
    ...list('specifications', content.specifications, ({ label, group, value, unit, note }) => ({
      ...texts(label),
      group,
      ...figures(value),
      unit,
      ...(note && { note_en: note.en, note_ar: note.ar }),
    })),
    ...(delivery
      ? [
          row('plantType', texts(delivery.plantType)),
          ...list('scope', delivery.scope, texts),
          row('discipline', texts(delivery.discipline)),
          row(
            'capacity',
            delivery.capacity ? { ...figures(delivery.capacity.value), unit: delivery.capacity.unit } : {},
          ),
          row('quantity', { value: delivery.quantity }),
          row('client', texts(delivery.client)),
          row('place', texts(delivery.place)),
          row('governorate', texts(delivery.governorate)),
          row('year', { value: delivery.year }),
        ]
      : []),
  ]
}

function texts({ en, ar }: Localized): Cells {
  return { en, ar }
}

function words({ en, ar }: Localized): Cells {
  return { value_en: en, value_ar: ar }
}

/** A number in one cell, a range in two, words in those of their language. */
function figures(value: DraftValue): Cells {
  if (typeof value === 'number') return { value }
  return 'min' in value ? { value: value.min, to: value.max } : words(value)
}
