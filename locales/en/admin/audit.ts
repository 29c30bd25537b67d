import type { AuditAction } from '#contract/admin/audit.ts'

/** Words about the trace that every change leaves. {who} did it; {whom} is the member of staff whom it is about. */
export const audit = {
  title: 'Audit',
  intro: 'Every change that staff made, newest first. Nothing here can be changed or deleted.',
  nothing: 'No change matches the filter.',
  who: 'Who',
  action: 'Action',
  subject: 'About',
  subjectHint: 'A kind, such as enquiry, or a reference',
  from: 'From',
  to: 'To',
  show: 'Show',
  clear: 'Clear the filter',
  download: 'Download as CSV',
  system: 'The system',
  somebody: 'a former account',
  changed: 'What changed',
  empty: 'empty',
  open: 'Open the enquiry',
  request: 'Request',
  unknown: '{who}: {action}',
  sentences: {
    'catalogue.export': '{who} exported the catalogue',
    'catalogue.check': '{who} had a table checked for import',
    'catalogue.import': '{who} imported a table into the catalogue',
    'datasheet.revise': '{who} gave a datasheet a new revision',
    'datasheet.tell': '{who} wrote to those who had an older datasheet',
    'enquiry.change': '{who} changed an enquiry',
    'letter.retry': '{who} had a letter sent again',
    'settings.change': '{who} changed the settings',
    'staff.set-up': '{who} created the first account',
  } satisfies Record<AuditAction, string>,
  actions: {
    'catalogue.export': 'Catalogue exported',
    'catalogue.check': 'Table checked for import',
    'catalogue.import': 'Catalogue imported',
    'datasheet.revise': 'New datasheet revision',
    'datasheet.tell': 'Receivers of a datasheet told',
    'enquiry.change': 'Enquiry changed',
    'letter.retry': 'Letter sent again',
    'settings.change': 'Settings changed',
    'staff.set-up': 'First account created',
  } satisfies Record<AuditAction, string>,
}

export type AuditPhrases = typeof audit
