import { type Static, Type } from 'typebox'
import { SheetFormat, sheetRules } from '../job.ts'

/** The catalogue as a table that people work on in a spreadsheet: one row for each fact, both languages side by side. */

/** Headers of the columns, alike in CSV and XLSX and in every release; docs/decisions/0019-exchange.md says what stands where. */
export const exchangeColumns = [
  'product',
  'field',
  'number',
  'en',
  'ar',
  'group',
  'value',
  'to',
  'unit',
  'value_en',
  'value_ar',
  'note_en',
  'note_ar',
  'version',
] as const
export type ExchangeColumn = (typeof exchangeColumns)[number]

/** What a row may say of a product, in the order in which an export writes it. */
export const exchangeFields = [
  'kind',
  'code',
  'name',
  'summary',
  'group',
  'applications',
  'media',
  'components',
  'maintenance',
  'warnings',
  'specifications',
  'plantType',
  'scope',
  'discipline',
  'capacity',
  'quantity',
  'client',
  'place',
  'governorate',
  'year',
] as const
export type ExchangeField = (typeof exchangeFields)[number]

/** POST /api/admin/catalogue/export */
export const CatalogueExportOrder = Type.Object({ format: SheetFormat }, { additionalProperties: false })
export type CatalogueExportOrder = Static<typeof CatalogueExportOrder>

/** Bytes of a file that is imported. */
export const importBytes = 10 * 1024 * 1024
/** Faults and differences that an answer holds at most; how many there are it says all the same. */
export const mostShown = { faults: 200, differences: 500 }

/** Why a row cannot be taken; each has its sentence in locales/{en,ar}/admin/exchange.ts. */
export const importRules = [
  ...sheetRules,
  'empty',
  'missing-column',
  'unknown-column',
  'slug',
  'unknown-field',
  'unused',
  'characters',
  'place',
  'duplicate',
  'required',
  'too-long',
  'too-many',
  'number',
  'integer',
  'range',
  'ambiguous',
  'unknown-kind',
  'other-kind',
  'unknown-group',
  'unknown-unit',
  'not-for-projects',
  'for-projects-only',
  'titanium-in-chlorine',
  'taken',
  'edited-since',
  'no-version',
  'unknown-version',
  'no-product',
] as const
export type ImportRule = (typeof importRules)[number]

/** Row 1 holds the headers. `column` is a header, or of a workbook's cell its name; empty where the whole row is meant. */
export const ImportFault = Type.Object({
  row: Type.Integer(),
  column: Type.String(),
  rule: Type.Enum([...importRules]),
})
export type ImportFault = Static<typeof ImportFault>

/** One fact before and after; `before` is empty for one that is added, `after` for one that goes. */
export const Difference = Type.Object({
  field: Type.Enum([...exchangeFields]),
  /** The place in its list. */
  number: Type.Union([Type.Integer(), Type.Null()]),
  change: Type.Enum(['added', 'changed', 'removed']),
  cells: Type.Array(
    Type.Object({ column: Type.Enum([...exchangeColumns]), before: Type.String(), after: Type.String() }),
  ),
})
export type Difference = Static<typeof Difference>

/** The result of a job `catalogue-import` that looked at a file, or that applied one. */
export type ImportResult =
  | {
      step: 'check'
      faults: ImportFault[]
      faultCount: number
      counts: { new: number; changed: number; unchanged: number }
      products: { slug: string; isNew: boolean; differences: Difference[] }[]
      differenceCount: number
    }
  | { step: 'apply'; products: number }
