/** Words of the letter to those who received an older revision of a datasheet. */
export const datasheetNews = {
  fields: { code: 'Code', name: 'Name', summary: 'Purpose' },
}

export type DatasheetNewsWords = typeof datasheetNews
