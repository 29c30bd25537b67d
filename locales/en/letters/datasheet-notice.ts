/** Words of the letter to those who received an older revision of a datasheet. */
export const datasheetNotice = {
  subject: (product: string, revision: number) => `New datasheet: ${product}, revision ${revision}`,
  superseded: (product: string, held: number, revision: number, date: string) =>
    `You received revision ${held} of our datasheet for ${product}. Revision ${revision} of ${date} replaces it; please work with the new one.`,
  title: 'What changed',
  added: 'Added',
  removed: 'Removed',
  more: (count: number) =>
    count === 1
      ? 'One more change stands on the sheet itself.'
      : `${count} more changes stand on the sheet itself.`,
  same: 'The values on the sheet have not changed.',
  unknown: 'Please replace your sheet as a whole.',
  why: 'You receive this letter because you agreed to news about products and datasheets.',
  unsubscribe: 'No more letters like this',
  /** What a change is about, where the sheet itself prints no heading. */
  fields: { code: 'Code', name: 'Name', summary: 'Purpose' },
}

export type DatasheetNoticeWords = typeof datasheetNotice
