import type { DraftContent, StaleTexts } from '#contract/admin/product.ts'
import type { ProductContent } from '#contract/catalogue.ts'
import { type Locale, locales } from '#contract/locale.ts'

/** The texts of a product by their paths, such as `specifications.3.label`, and what becomes of them in either language. */
export type Text = Record<Locale, string>

export function textsOf(content: unknown): Map<string, Text> {
  const found = new Map<string, Text>()
  visit(content, '', (text, path) => {
    found.set(path, text)
    return text
  })
  return found
}

/** What readers see: an empty text is filled from the other language. */
export function filled(content: DraftContent): ProductContent {
  return visit(content, '', ({ en, ar }) => ({ en: en || ar, ar: ar || en })) as ProductContent
}

/** Without what is published in no language: a text of one that is not holds that of the other. */
export function shownIn(content: ProductContent, languages: Locale[]): ProductContent {
  const [only] = languages
  if (languages.length > 1 || only === undefined) return content
  return visit(content, '', (text) => ({ en: text[only], ar: text[only] })) as ProductContent
}

/** Without what nobody sees: spaces around and within, and notes that say nothing. */
export function tidied(content: DraftContent): DraftContent {
  const tidy = visit(content, '', ({ en, ar }) => ({ en: plain(en), ar: plain(ar) })) as DraftContent
  return {
    ...tidy,
    specifications: tidy.specifications.map(({ note, ...specification }) =>
      note && (note.en || note.ar) ? { ...specification, note } : specification,
    ),
  }
}

type StaleChange = { before: DraftContent | null; after: DraftContent; stale: StaleTexts; at: Date }

/** A text that was changed in one language makes the other stale, until that is changed or confirmed too. */
export function staleAfter({ before, after, stale, at }: StaleChange): StaleTexts {
  const former = before ? formerPaths(before, after) : new Map<string, string>()
  const old = before ? textsOf(before) : new Map<string, Text>()
  const entries = [...textsOf(after)].flatMap(([path, text]): [string, StaleTexts[string]][] => {
    const from = former.get(path) ?? path
    const was = old.get(from)
    const held = was && stale[from]
    // One that was emptied says nothing that the other would have to follow.
    const changed = was ? locales.filter((locale) => text[locale] !== '' && text[locale] !== was[locale]) : []
    const language = changed.length === 0 ? held?.language : staleBeside(changed, held?.language)
    if (language === undefined || text[language] === '') return []
    const since = language === held?.language ? held.since : at.toISOString()
    return [[path, { language, since }]]
  })
  return Object.fromEntries(entries)
}

function staleBeside(changed: Locale[], staleBefore: Locale | undefined): Locale | undefined {
  const [only] = changed
  if (changed.length > 1 || only === undefined || only === staleBefore) return undefined
  return only === 'en' ? 'ar' : 'en'
}

/** Where each text stood before, though rows of its list were added, removed or moved. */
function formerPaths(before: DraftContent, after: DraftContent): Map<string, string> {
  const lists = listsOf(before)
  const places = new Map(
    [...listsOf(after)].map(([name, rows]) => [name, pairRows(lists.get(name) ?? [], rows)]),
  )
  return new Map(
    [...textsOf(after).keys()].flatMap((path) => {
      const [, name = '', index = '', rest = ''] = inList.exec(path) ?? []
      const former = places.get(name)?.[Number(index)]
      return former === undefined ? [] : [[path, former === null ? 'new' : `${name}.${former}${rest}`]]
    }),
  )
}

/** The list, the place and what stands below it, of the path of a text in a list. */
const inList = /^(.+?)\.(\d+)(\..+)?$/

function listsOf(content: DraftContent): Map<string, unknown[]> {
  const { applications, media, components, maintenance, warnings, specifications, delivery } = content
  const lists = { applications, media, components, maintenance, warnings, specifications }
  return new Map<string, unknown[]>([...Object.entries(lists), ['delivery.scope', delivery?.scope ?? []]])
}

/** For each row its former place, or null: the same row first, then one that is the same in a language, then the one at its place. */
function pairRows(before: unknown[], after: unknown[]): (number | null)[] {
  const paired: (number | null)[] = after.map(() => null)
  const free = new Set(before.keys())
  const likeness = [
    (row: unknown) => JSON.stringify(row),
    (row: unknown) => wordsOf(row, 'en'),
    (row: unknown) => wordsOf(row, 'ar'),
    (_row: unknown, index: number) => String(index),
  ]
  for (const key of likeness) {
    for (const [index, row] of after.entries()) {
      if (paired[index] !== null) continue
      const wanted = key(row, index)
      const former = wanted && [...free].find((place) => key(before[place], place) === wanted)
      if (typeof former !== 'number') continue
      paired[index] = former
      free.delete(former)
    }
  }
  return paired
}

function wordsOf(row: unknown, locale: Locale): string {
  const words = [...textsOf(row).values()].map((text) => text[locale])
  return words.every((word) => word === '') ? '' : words.join('\n')
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

function visit(value: unknown, path: string, change: (text: Text, path: string) => Text): unknown {
  if (Array.isArray(value)) return value.map((item, index) => visit(item, below(path, index), change))
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) return change(value, path)
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, visit(item, below(path, name), change)]),
  )
}

function below(path: string, name: string | number): string {
  return path === '' ? String(name) : `${path}.${name}`
}

function isText(value: object): value is Text {
  return 'en' in value && 'ar' in value
}
