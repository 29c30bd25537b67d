import { type Static, Type } from 'typebox'
import { SheetFormat } from '../job.ts'

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
