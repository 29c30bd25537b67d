import type { JobKind, JobState } from '#contract/job.ts'

/** Words about long work that staff ordered. */
export const jobs = {
  title: 'Long work',
  intro: 'What was ordered in the last 24 hours. It goes on when you leave, and after a restart.',
  nothing: 'No long work was ordered in the last 24 hours.',
  kinds: {
    'enquiry-export': 'Export of enquiries',
    'catalogue-export': 'Export of the catalogue',
    'catalogue-import': 'Import of the catalogue',
    'person-export': 'Export of a person’s data',
    'person-erasure': 'Erasure of a person',
  } satisfies Record<JobKind, string>,
  states: {
    waiting: 'Waiting for its turn',
    running: 'Running',
    done: 'Done.',
    failed: 'Failed: nothing was changed.',
  } satisfies Record<JobState, string>,
  goesOn: 'The work goes on without this page.',
  download: 'Download',
}

export type JobPhrases = typeof jobs
