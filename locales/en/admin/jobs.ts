import type { JobKind, JobState } from '#contract/job.ts'
import type { Counted } from '../../counted.ts'

/** Words about long work that staff ordered. */
export const jobs = {
  title: 'Long work',
  intro: 'What was ordered in the last 24 hours. It goes on when you leave, and after a restart.',
  nothing: 'No long work was ordered in the last 24 hours.',
  kinds: {
    'enquiry-export': 'Export of enquiries',
    'catalogue-export': 'Export of the catalogue',
    'catalogue-import': 'Import of the catalogue',
    'datasheet-notice': 'Letters about a new datasheet',
    'person-export': 'Export of a person’s data',
    'person-erasure': 'Erasure of a person',
    retention: 'Deletion of what was kept long enough',
  } satisfies Record<JobKind, string>,
  states: {
    waiting: 'Waiting for its turn',
    running: 'Running',
    done: 'Done.',
  } satisfies Record<Exclude<JobState, 'failed'>, string>,
  goesOn: 'The work goes on without this page.',
  download: 'Download',
  cancel: 'Cancel',
  cancelNamed: 'Cancel: {kind}',
  results: {
    enquiries: {
      one: '{count} enquiry is in the file.',
      other: '{count} enquiries are in the file.',
    } as Counted,
    products: {
      one: '{count} product is in the file.',
      other: '{count} products are in the file.',
    } as Counted,
    rows: {
      one: '{count} entry of this person is in the file.',
      other: '{count} entries of this person are in the file.',
    } as Counted,
    checked: 'The table was checked. Nothing is changed before you apply it under “Import and export”.',
    erased: 'Everything that was kept of this person is deleted.',
  },
  gone: 'A person was erased since, and the file with them. Order it again.',
  advice: {
    'job-cancelled': 'Order it again if you need it after all.',
    'not-found': 'The checked table is deleted after a day. Have it checked again.',
    'version-conflict': 'Export the table anew and repeat your changes to these products there.',
    'invalid-request': 'Correct what is marked, and order it again.',
    'internal-error':
      'It was tried five times. Order it again later; if it fails again, ask who runs the system.',
    other: 'Order it again. If it fails again, ask who runs the system.',
  } as Record<string, string> & { other: string },
}

export type JobPhrases = typeof jobs
