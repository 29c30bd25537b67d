/** How the description of the interface tells of a table for a spreadsheet. */
import { Type } from 'typebox'

export const CsvFile = {
  description: 'A table, for a spreadsheet',
  content: { 'text/csv': { schema: Type.Unsafe<ReadableStream>({ type: 'string' }) } },
}
