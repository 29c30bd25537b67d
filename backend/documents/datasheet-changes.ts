/** Tells in words of one language what one datasheet prints otherwise than another. */
import type { SheetChange } from '#contract/admin/datasheet.ts'
import type { Locale } from '#contract/locale.ts'
import { document as arabic } from '#locales/ar/document.ts'
import { datasheetNotice as arabicNotice } from '#locales/ar/letters/datasheet-notice.ts'
import { document as english } from '#locales/en/document.ts'
import { datasheetNotice as englishNotice } from '#locales/en/letters/datasheet-notice.ts'
import { printedFacts, type SheetFacts } from './datasheet-content.ts'

const languages = {
  en: { ...english, ...englishNotice.fields },
  ar: { ...arabic, ...arabicNotice.fields },
}

/** A line of the sheet: what it is about, and what it says. Lines about the same are compared with each other. */
type Line = { label: string; text: string }

/** In the order of printing. What only changed its place is no change. */
export function sheetChanges(before: SheetFacts, after: SheetFacts, locale: Locale): SheetChange[] {
  const [old, fresh] = [linesByLabel(before, locale), linesByLabel(after, locale)]
  const labels = new Set([...fresh.keys(), ...old.keys()])
  return [...labels].flatMap((label) => compare(label, old.get(label) ?? [], fresh.get(label) ?? []))
}

function linesByLabel(facts: SheetFacts, locale: Locale): Map<string, string[]> {
  const byLabel = Map.groupBy(linesOf(facts, locale), ({ label }) => label)
  return new Map([...byLabel].map(([label, lines]) => [label, lines.map(({ text }) => text)]))
}

function linesOf(facts: SheetFacts, locale: Locale): Line[] {
  const words = languages[locale]
  const printed = printedFacts(facts, locale)
  const all = (label: string, texts: string[]): Line[] => texts.map((text) => ({ label, text }))
  return [
    ...all(words.code, printed.code === null ? [] : [printed.code]),
    ...all(words.name, [printed.name]),
    ...all(words.summary, [printed.summary]),
    ...all(words.applications, printed.applications),
    ...all(words.media, printed.media),
    ...printed.groups.flatMap(({ heading, rows }) =>
      rows.map(({ label, value, note }) => ({
        label: `${heading} · ${label}`,
        text: note === null ? value : `${value} (${note})`,
      })),
    ),
    ...all(words.components, printed.components),
    ...all(
      words.maintenance,
      printed.maintenance.map(({ interval, task }) => `${interval}: ${task}`),
    ),
    ...all(words.warnings, printed.warnings),
  ].filter(({ text }) => text !== '')
}

/** What stands in both is left out, as often as it does; of the rest the first is set against the first, and so on. */
function compare(label: string, before: string[], after: string[]): SheetChange[] {
  const [gone, come] = [without(before, after), without(after, before)]
  return Array.from({ length: Math.max(gone.length, come.length) }, (_none, index) => ({
    label,
    before: gone[index] ?? null,
    after: come[index] ?? null,
  }))
}

function without(texts: string[], others: string[]): string[] {
  const left = [...others]
  return texts.filter((text) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
