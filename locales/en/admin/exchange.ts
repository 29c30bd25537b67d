import type { Difference, ExchangeField, ImportRule } from '#contract/admin/exchange.ts'
import type { Counted } from '../../counted.ts'

/** Words about the catalogue as a table: its export and import. */
export const exchange = {
  title: 'Import and export',
  export: 'Export',
  exportIntro:
    'The whole catalogue as a table, drafts too: one row for each fact, both languages side by side. No personal data is in it.',
  formats: { xlsx: 'Export as XLSX', csv: 'Export as CSV' },
  import: 'Import',
  importIntro:
    'Export the table, change it in a spreadsheet, and bring it back as XLSX or CSV (UTF-8). First you see what would change; nothing is changed before you apply it. Rows that are not in the file stay as they are, but a list is replaced as a whole. New products come in as drafts.',
  importVersions:
    'Leave the column “version” as it is, and empty it in rows of new products. It says from which state of the product a row was taken: a row is refused if it would take back what was changed after the export. After an import, export anew before you go on.',
  file: 'File',
  fileHint: 'XLSX or CSV, at most 10 MB',
  check: 'Show what would change',
  sending: 'Sending the file',
  noFile: 'Choose a file first.',
  tooLarge: 'The file is larger than 10 MB. Nothing was changed.',
  faulty: {
    one: 'The table has {count} fault. Correct it and check the file again; nothing was changed.',
    other: 'The table has {count} faults. Correct them and check the file again; nothing was changed.',
  } as Counted,
  first: 'The first {count} of them:',
  row: 'Row',
  column: 'Column',
  nothingChanges: 'The table says what the catalogue says already. Nothing would change.',
  new: { one: '{count} new product', other: '{count} new products' } as Counted,
  changed: { one: '{count} product changed', other: '{count} products changed' } as Counted,
  unchanged: { one: '{count} product unchanged', other: '{count} products unchanged' } as Counted,
  isNew: 'New, as a draft',
  onlySome: 'Only the first differences are shown; all of them are applied.',
  apply: 'Apply these changes',
  applied: {
    one: 'The change of {count} product was applied.',
    other: 'The changes of {count} products were applied.',
  } as Counted,
  edited:
    'Somebody has edited these products since: {products}. Nothing was changed. Export the table anew and repeat your changes to them there.',
  changes: { added: 'added', changed: 'changed', removed: 'removed' } satisfies Record<
    Difference['change'],
    string
  >,
  fields: {
    kind: 'Kind',
    code: 'Code',
    name: 'Name',
    summary: 'Summary',
    group: 'Group',
    applications: 'Applications',
    media: 'Media',
    components: 'Components',
    maintenance: 'Maintenance',
    warnings: 'Warnings',
    specifications: 'Specifications',
    plantType: 'Type of plant',
    scope: 'Scope',
    discipline: 'Discipline',
    capacity: 'Capacity',
    quantity: 'Quantity',
    client: 'Client',
    place: 'Place',
    governorate: 'Governorate',
    year: 'Year',
  } satisfies Record<ExchangeField, string>,
  unknownRule: 'This cannot be taken. Load this page anew to read why.',
  rules: {
    unreadable: 'This is neither an XLSX nor a CSV file, or it is damaged.',
    'too-large': 'The table is too large: at most 20,000 rows.',
    encoding: 'The text is not in UTF-8. In Excel, save it as “CSV UTF-8”.',
    'old-workbook': 'This is an old or protected workbook. Save it as XLSX without a password.',
    formula: 'This cell holds a formula. Put its value in its place.',
    merged: 'Cells are merged here. Unmerge them.',
    external: 'The workbook refers to other files. Remove these links.',
    empty: 'The table has no rows.',
    'missing-column': 'This column is missing.',
    'unknown-column': 'This column is unknown, or stands there twice.',
    slug: 'A product is named by its address: small letters, digits and hyphens.',
    'unknown-field': 'There is no such field.',
    unused: 'This field has nothing in this column. Empty the cell.',
    characters: 'The text holds line breaks or invisible characters.',
    place: 'Each row of a list needs its number.',
    duplicate: 'The table has said this before.',
    required: 'Something is missing here.',
    'too-long': 'The text is too long.',
    'too-many': 'The list is too long.',
    number: 'This is no number. Write it with a point and without separators, as in 1250.5.',
    integer: 'This whole number is not possible here.',
    range: 'The range ends before it begins.',
    ambiguous: 'Give either figures or words.',
    'unknown-kind': 'A new product needs a row “kind” with “equipment” or “project”.',
    'other-kind': 'The product is of another kind, which cannot be changed.',
    'unknown-group': 'There is no such group.',
    'unknown-unit': 'There is no such unit.',
    'not-for-projects': 'Projects have no such field.',
    'for-projects-only': 'Only projects have this field.',
    'titanium-in-chlorine': 'Titanium can burn in dry chlorine and is named nowhere as a material for it.',
    taken: 'Another product was known by this address.',
    'edited-since':
      'This product was edited after the table was exported, and this row would take that back. Export the table anew and repeat your change there.',
    'no-version':
      'The row does not say from which version of the product it was taken, as in tables of earlier releases. Export the table anew and repeat your changes there.',
    'unknown-version':
      'The product has no such version. Put back the number that the export wrote here, or export the table anew and repeat your change there.',
    'no-product':
      'The catalogue has no product at this address. If it is a new one, empty this cell; otherwise correct the address.',
  } satisfies Record<ImportRule, string>,
}

export type ExchangePhrases = typeof exchange
