import type { ConsentSource, ConsentState, FileTreatment } from '#contract/admin/privacy.ts'
import type { Counted } from '../../counted.ts'

/** Words about persons whose data is kept: finding, handing over, erasing, certifying, forgetting. */
export const privacy = {
  title: 'Privacy',
  intro: 'Find what is kept of a person, hand it over, or erase it everywhere.',
  find: {
    title: 'Find a person',
    email: 'E-mail address',
    phone: 'Telephone number',
    hint: 'Either is enough. With both, whatever belongs to one of them is found.',
    either: 'Fill in one of the two.',
    badEmail: 'This is no e-mail address.',
    badPhone: 'This is no telephone number.',
    submit: 'Find',
    searching: 'Searching',
  },
  found: {
    title: 'What is kept',
    nothing: 'Nothing is kept of this person.',
    total: { one: '{count} entry is kept.', other: '{count} entries are kept.' } as Counted,
    newest: 'The newest {shown} of {all}',
    addresses: 'Addresses',
    part: 'Part',
    rows: 'Entries',
    enquiries: 'Enquiries',
    consents: 'News by e-mail',
    noConsent: 'No consent was ever given.',
    earlier: 'Erased before',
  },
  stores: {
    enquiry: 'Enquiries and datasheet requests',
    letter: 'Letters',
    datasheet_link: 'Links to datasheets',
    datasheet_notice: 'Letters about new datasheet revisions',
    consent: 'Consents to news by e-mail',
    enquiry_word: 'Words for the search',
    enquiry_likeness: 'Marks that find duplicates',
    enquiry_note: 'Notes of staff',
    enquiry_merge: 'Merged enquiries',
    correspondence: 'Replies and answers',
    saved_view: 'Saved views that name the address',
    visit: 'Page views',
    staff_session: 'Ended sessions of staff',
    staff_verification: 'Expired links of staff',
    job: 'Long work with its files',
  } as Record<string, string>,
  consent: {
    states: { given: 'Agreed', withdrawn: 'Withdrawn' } satisfies Record<ConsentState, string>,
    sources: {
      form: 'in a form',
      link: 'by the link in a letter',
      staff: 'told to staff',
    } satisfies Record<ConsentSource, string>,
    text: 'Text of {version}',
    unknownText: 'Text not known',
  },
  handover: {
    title: 'Hand over',
    intro:
      'A file with everything that is kept of the person, but for links that open something. It is deleted after 24 hours.',
    order: 'Prepare the file',
  },
  handoverNote:
    'Everything that is kept of this person. Columns are named as in the database; keys to downloads are left out.',
  erase: {
    title: 'Erase',
    intro:
      'Deletes everything listed above and destroys what it leaves behind in files. Files that were exported in the last 24 hours are deleted too, whomever they hold. This cannot be undone.',
    open: 'Erase this person…',
    dialog: 'Erase this person?',
    rows: { one: '{count} entry will be deleted.', other: '{count} entries will be deleted.' } as Counted,
    confirm: 'Type {what} to confirm',
    mismatch: 'This is not what is asked for.',
    submit: 'Erase for good',
    cancel: 'Cancel',
    certificate: 'Show the certificate',
  },
  certificates: {
    title: 'Certificates',
    nothing: 'Nobody has been erased yet.',
    erasedAt: 'Erased',
    entries: 'Entries',
    state: 'State',
    finished: 'Finished',
    unfinished: 'Files still being treated',
    open: 'Open',
  },
  certificate: {
    title: 'Certificate of erasure',
    intro:
      'On {time} everything that was kept of one person was deleted, all at once. This certificate names nobody; whoever knows the address can find it again.',
    back: 'Privacy',
    print: 'Print or save as PDF',
    number: 'Number',
    person: 'Keyed hash of the person',
    orderedBy: 'Ordered by',
    finishedAt: 'Finished',
    parts: 'What was deleted',
    exports: 'Exported files',
    elsewhere: 'Where else it was looked',
    files: {
      overwritten:
        'Files of the database: deleted bytes were overwritten, the log was emptied. Searched for the person: nothing found.',
      rewritten: 'Files of the database: written anew as a whole, the log was emptied.',
      vacuumed:
        'Files of the database: the server has freed the space of the deleted rows (vacuum); its own log is recycled as it goes on.',
      left: 'Files of the database: the server frees the space of the deleted rows by itself (autovacuum).',
    } satisfies Record<FileTreatment, string>,
    mentions: {
      one: 'The address or number still stands there {count} time, in what others wrote.',
      other: 'The address or number still stands there {count} times, in what others wrote.',
    } as Counted,
    pending: 'The files of the database are still being treated.',
    logs: {
      one: '{count} log file searched: nothing found.',
      other: '{count} log files searched: nothing found.',
    } as Counted,
    logsNone: 'This system keeps no log files of its own. What it logs holds no personal data.',
    logsFound: 'Log files: the address or number was found. Tell whoever runs the system.',
    logsUnknown: 'Log files hold no personal data; they were not searched, because the work was interrupted.',
    caches: 'Caches, metrics, search index and audit trail hold no personal data.',
    backups: {
      one: 'Backups cannot be changed: those made before still hold the person. {count} backup is kept; if one is made every day, the last of them is gone on {day}.',
      other:
        'Backups cannot be changed: those made before still hold the person. {count} backups are kept; if one is made every day, the last of them is gone on {day}.',
    } as Counted,
    mail: 'Letters that were delivered lie in the mailboxes of those who got them, the office’s own among them.',
  },
}

export type PrivacyPhrases = typeof privacy
