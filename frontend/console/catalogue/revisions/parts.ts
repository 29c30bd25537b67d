import type { DraftSpecification } from '#contract/admin/product.ts'
import { type Locale, locales } from '#contract/locale.ts'
import { isSame } from '../../fields/typed.ts'
import type { Written } from '../edit/written.ts'

/** The fields by which two states of a product are compared: its texts in each language, its lists as a whole. */
const lists = ['applications', 'media', 'components', 'warnings', 'maintenance', 'specifications'] as const
export const parts = [
  'slug',
  'code',
  ...['name', 'summary'].flatMap((name) => locales.map((locale) => `content.${name}.${locale}`)),
  'content.group',
  ...lists.map((name) => `content.${name}`),
  'content.delivery',
]

export function partOf(written: Written, part: string): unknown {
  return part
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], written)
}

export function isSamePart(a: Written, b: Written, part: string): boolean {
  return isSame(partOf(a, part) ?? null, partOf(b, part) ?? null)
}

export function withPart(written: Written, part: string, from: Written): Written {
  const [first = '', name = '', locale] = part.split('.')
  if (first !== 'content') return { ...written, [first]: partOf(from, part) }
  const value = partOf(from, part)
  const before = written.content[name as keyof Written['content']]
  const after = locale === undefined ? value : { ...(before as object), [locale]: value }
  return { ...written, content: { ...written.content, [name]: after } as Written['content'] }
}

/** What was typed while `sent` was being saved stands on what was saved. */
export function carried(typed: Written, sent: Written, saved: Written): Written {
  return parts
    .filter((part) => !isSamePart(typed, sent, part))
    .reduce((written, part) => withPart(written, part, typed), saved)
}

/** A part as lines of words, both languages of a row in one line. */
export function linesOf(written: Written, part: string): string[] {
  const value = partOf(written, part)
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.map((row) => rowText(row))
  if (isRecord(value)) return Object.entries(value).map(([name, inner]) => `${name}: ${rowText(inner)}`)
  return [rowText(value)]
}

function rowText(row: unknown): string {
  if (typeof row === 'string') return row
  if (typeof row === 'number') return `${row}`
  if (Array.isArray(row)) return row.map(rowText).join('; ')
  if (!isRecord(row)) return '–'
  if ('en' in row && 'ar' in row) return bothLanguages(row as Record<Locale, string>)
  if ('min' in row && 'max' in row) return `${rowText(row['min'])}–${rowText(row['max'])}`
  if ('label' in row) return specificationText(row as DraftSpecification)
  return Object.values(row).map(rowText).join(' · ')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function specificationText({ label, value, unit, group, note }: DraftSpecification): string {
  const parts = [rowText(label), `${rowText(value)} ${unit ?? ''}`.trim(), group, note ? rowText(note) : '']
  return parts.filter((text) => text !== '').join(' · ')
}

function bothLanguages({ en, ar }: Record<Locale, string>): string {
  return en === ar ? en : `${en || '–'} | \u2068${ar || '–'}\u2069`
}
