import type { VisitFigures, VisitTable } from '#contract/admin/visits.ts'
import type { Locale } from '#contract/locale.ts'
import { stats as arabicWords } from '#locales/ar/admin/stats.ts'
import { visits as arabicVisitWords } from '#locales/ar/admin/visits.ts'
import { stats as englishWords } from '#locales/en/admin/stats.ts'
import { visits as englishVisitWords } from '#locales/en/admin/visits.ts'
import type { Cell, Table } from '../../../documents/spreadsheet.ts'

/** The figures of every class as tables with headings in the reader's language. */
const words = {
  en: { ...englishVisitWords, ...englishWords },
  ar: { ...arabicVisitWords, ...arabicWords },
}
type Words = (typeof words)['en']
type Build = (figures: VisitFigures, words: Words) => { headers: string[]; rows: Cell[][] }

const builds: Record<VisitTable, Build> = { classes, trend, pages, sources }

export function tableOf(name: VisitTable, figures: VisitFigures, locale: Locale): Table {
  const { headers, rows } = builds[name](figures, words[locale])
  return {
    name,
    columns: headers.map((header, column) => ({ key: String(column), header })),
    rows: rows.map((cells) => Object.fromEntries(cells.entries())),
  }
}

function classes(figures: VisitFigures, { classNames, yes, no, reasons, ...words }: Words) {
  return {
    headers: [
      words.class,
      words.visits,
      words.visitors,
      words.visitsBefore,
      words.visitorsBefore,
      words.countsAsPerson,
      words.why,
    ],
    rows: figures.classes.map(({ class: of, visits, visitors, previous }) => [
      classNames[of],
      visits,
      visitors,
      previous.visits,
      previous.visitors,
      of === 'human' ? yes : no,
      reasons[of],
    ]),
  }
}

function trend({ steps, granularity, classes: all }: VisitFigures, words: Words) {
  return {
    headers: [words[granularity], words.class, words.visits, words.visitors],
    rows: steps.flatMap((step, index) =>
      all.map(({ class: of, series }) => [
        step,
        words.classNames[of],
        series[index]?.visits ?? 0,
        series[index]?.visitors ?? 0,
      ]),
    ),
  }
}

function pages({ classes: all }: VisitFigures, words: Words) {
  return {
    headers: [words.class, words.page, words.views],
    rows: all.flatMap(({ class: of, topPages }) =>
      topPages.map(({ page, views }) => [words.classNames[of], page, views]),
    ),
  }
}

function sources({ classes: all }: VisitFigures, words: Words) {
  return {
    headers: [words.class, words.source, words.visitors],
    rows: all.flatMap(({ class: of, topSources }) =>
      topSources.map(({ source, visitors }) => [words.classNames[of], source, visitors]),
    ),
  }
}
