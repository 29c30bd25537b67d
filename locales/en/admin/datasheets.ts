/** Words about the datasheet of a product: its revisions and who received them. */
export const datasheets = {
  title: 'Datasheet: {product}',
  short: 'Datasheet',
  preview: 'What visitors get',
  open: 'Open the {language} datasheet (PDF)',
  isPublished: 'Published: visitors get this sheet.',
  isDraft: 'Not published: visitors get none. The PDF is marked as a draft.',
  present: 'Revision {revision} of {date}',
  issue: 'Issue a revision',
  issueIntro:
    'The number rises by itself whenever what is printed changes. Issue a revision to say why: the reason stands in the history and in letters to those who received an older one.',
  issueRaised:
    'Corrections have raised the datasheet to revision {revision}; it is issued under this number.',
  issueNext:
    'Revision {present} is the present one. Issuing makes it revision {next}, though nothing else changes.',
  noteEn: 'Reason, in English',
  noteAr: 'Reason, in Arabic',
  noteHint: 'One language suffices; receivers of the other then read it too. Name no persons.',
  noteMissing: 'Write the reason in one language at least.',
  submit: 'Issue revision {revision}',
  issuing: 'Issuing',
  issued: 'Revision {revision} is issued.',
  conflict:
    'Somebody else has changed the product meanwhile: its datasheet is at revision {revision} now, as shown here. Nothing was issued; what you wrote is still here. Look at it and issue again.',
  history: 'Revisions',
  revision: 'Revision {revision}',
  raised: '{origin}: {who}, {when}',
  issuedBy: 'Issued by {who}, {when}',
  notIssued: 'Raised by corrections',
  changes: 'What changed on the {language} sheet',
  noChanges: 'Nothing that is printed changed.',
  unknownChanges: 'What changed is not known.',
  before: 'before',
  after: 'now',
  all: 'All changes of the product, field by field',
}

export type DatasheetPhrases = typeof datasheets
