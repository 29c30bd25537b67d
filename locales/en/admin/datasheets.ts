import type { ReceiverColumn } from '#contract/admin/datasheet.ts'
import type { Counted } from '../../counted.ts'
/** Words about the datasheet of a product: its revisions and who received them. */
export const datasheets = {
  title: 'Datasheet: {product}',
  short: 'Datasheet',
  preview: 'What visitors get',
  open: 'Open the {language} datasheet (PDF)',
  isPublished: 'Visitors get this sheet.',
  isDraft: 'Visitors get none; the PDF is marked as a draft.',
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
  receivers: {
    title: 'Who received it',
    people: { one: '{count} person', other: '{count} people' } as Counted,
    nobody: 'Nobody has received this datasheet yet.',
    open: 'Show the receivers',
    heading: 'Receivers: {product}',
    search: 'Part of the address',
    holds: 'Newest revision received',
    show: 'Show',
    clear: 'Clear the filter',
    nothingMatches: 'No receiver matches the filter.',
    download: 'Download as CSV',
    columns: {
      address: 'E-mail',
      name: 'Name',
      language: 'Language',
      revision: 'Newest revision received',
      receivedAt: 'Received',
      consent: 'Agreed to news',
      toldAt: 'Letter about the present revision',
      letter: 'State of the letter',
    } satisfies Record<ReceiverColumn, string>,
    agreed: 'Agreed to news',
    notAgreed: 'Not agreed to news',
    told: 'Letter of {when}',
  },
  notices: {
    open: 'Tell them of the new one…',
    title: 'Letter about revision {revision}',
    due: {
      one: '{count} person holds an older revision, agreed to news, and will be told.',
      other: '{count} people hold an older revision, agreed to news, and will be told.',
    } as Counted,
    nobody: 'Nobody is to be told: whoever agreed to news has the present revision or the letter about it.',
    withoutConsent: {
      one: '{count} has not agreed to news and gets no letter.',
      other: '{count} have not agreed to news and get no letter.',
    } as Counted,
    unpublished: {
      one: '{count} reads a language in which the product is not published, and gets no letter.',
      other: '{count} read a language in which the product is not published, and get no letter.',
    } as Counted,
    told: {
      one: '{count} has the letter already.',
      other: '{count} have the letter already.',
    } as Counted,
    content:
      'The letter is in the language of each receiver. It gives the reason, what changed from the revision they hold, a new link to the PDF, and a link that ends such letters.',
    noReason: 'This revision has no reason yet. Issue it first if the letter shall say why.',
    submit: { one: 'Write to {count} person', other: 'Write to {count} people' } as Counted,
    cancel: 'Cancel',
    conflict: 'The datasheet has a newer revision now; the numbers above are those for it.',
    sent: { one: '{count} letter was written.', other: '{count} letters were written.' } as Counted,
    superseded: 'Then the datasheet was changed. The others can be told of the newest revision.',
  },
}

export type DatasheetPhrases = typeof datasheets
