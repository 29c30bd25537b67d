import type { LikenessReason } from '#contract/admin/enquiries/duplicates.ts'

/** Words about enquiries of one person, and about showing them as one. */
export const duplicates = {
  title: 'Probably of the same person',
  none: 'No other enquiry is like this one.',
  unavailable: 'What is like this enquiry could not be loaded.',
  reasons: { email: 'Same address', phone: 'Same telephone', name: 'Close name' } satisfies Record<
    LikenessReason,
    string
  >,
  merge: 'Merge',
  mergeNamed: 'Merge with the enquiry of {name}, {time}',
  question:
    'The inbox then shows both as one, with the correspondence of both. Only the one that stays is answered and counted; it is in progress again if the other still waits for an answer. This can be undone.',
  keepThis: 'This enquiry stays',
  keepOther: 'The other one stays',
  cancel: 'Cancel',
  mergedInto: 'This enquiry is shown with another one:',
  merged: 'Shown with this enquiry:',
  holds: 'An enquiry that holds others stays. Undo their merge first to merge it into another.',
  named: '{name}, {time}',
  undo: 'Undo the merge',
  undoNamed: 'Undo the merge of the enquiry of {name}, {time}',
  done: { merge: 'Merged.', undo: 'The merge is undone.' },
  from: 'From a merged enquiry',
}

export type DuplicatesPhrases = typeof duplicates
