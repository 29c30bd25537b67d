/** What a drawing of a product is: the measures it takes from the catalogue, its numbered parts, and its views. */
import type { ReactNode } from 'react'
import type { Specification } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import type { PartName, ViewName } from '#locales/en/drawing.ts'
import { measureNames } from '#locales/measure-names.ts'
import { type EitherText, mapEither, quantityText } from '../../i18n/quantity.ts'
import { folded } from '../../i18n/spelling.ts'
import type { Frame } from '../sheet/view.tsx'

/** The English name of a row, as in `locales/measure-names.ts`, and what is drawn while the catalogue does not have it. */
export type MeasureSource = {
  label: string
  assumed: number
  /** Which of the figures, where one row holds several such as `875 × 595`. */
  position?: number
  /** The figure stands in the condition of the row. */
  inNote?: boolean
  diameter?: boolean
  /** Written as the row has it, such as `DN 700`. */
  verbatim?: boolean
}

/** Without a text the size is assumed and must not be written on the drawing. */
export type Measure = { size: number; text: EitherText | undefined }

export type ProductView = { view: ViewName; frame: Frame; art: ReactNode }

export type Drawing = {
  sources: MeasureSource[]
  parts: PartName[]
  views: (read: (source: MeasureSource) => Measure) => ProductView[]
}

type Plan<Key extends string> = {
  measures: Record<Key, MeasureSource>
  parts: PartName[]
  views: (measures: Record<Key, Measure>) => ProductView[]
}

export function drawing<Key extends string>({ measures, parts, views }: Plan<Key>): Drawing {
  const sources = Object.entries<MeasureSource>(measures)
  return {
    sources: sources.map(([, source]) => source),
    parts,
    views: (read) =>
      views(Object.fromEntries(sources.map(([key, source]) => [key, read(source)])) as Record<Key, Measure>),
  }
}

export function readMeasure(specifications: Specification[], source: MeasureSource, locale: Locale): Measure {
  const row = specifications.find(({ label }) => isCalled(label.en, source.label))
  const size = row && figureIn(row, source)
  if (!row || size === undefined) return { size: source.assumed, text: undefined }
  const text = source.verbatim
    ? quantityText(row.value, row.unit, locale)
    : quantityText(size, row.unit ?? 'mm', locale)
  return {
    size: row.unit === 'in' ? size * 25.4 : size,
    text: source.diameter ? mapEither(text, (one) => `Ø ${one}`) : text,
  }
}

/** What is published in Arabic alone is called by its Arabic name. */
function isCalled(name: string, label: string): boolean {
  return name === label || folded(name) === folded(measureNames[label] ?? label)
}

function figureIn({ value, note }: Specification, source: MeasureSource): number | undefined {
  if (typeof value === 'number') return value
  const words = source.inNote ? note?.en : 'en' in value ? value.en : undefined
  const figure = words?.match(/\d+(?:\.\d+)?/g)?.[source.position ?? 0]
  return figure === undefined ? undefined : Number(figure)
}
