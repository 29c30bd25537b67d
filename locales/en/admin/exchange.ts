/** Words about the catalogue as a table: its export and import. */
export const exchange = {
  title: 'Import and export',
  export: 'Export',
  exportIntro:
    'The whole catalogue as a table, drafts too: one row for each fact, both languages side by side. No personal data is in it.',
  formats: { xlsx: 'Export as XLSX', csv: 'Export as CSV' },
}

export type ExchangePhrases = typeof exchange
