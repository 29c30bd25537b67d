/** Words about the keys of the inbox and of an enquiry. */
export const keys = {
  title: 'Keys',
  help: 'This list',
  on: 'These keys act',
  onHint: 'Switch them off if you dictate, or often hit keys by accident. This browser remembers it.',
  close: 'Close',
  next: 'To the next enquiry',
  previous: 'To the one before',
  open: 'Open it',
  change: 'Change its status or owner',
  reply: 'Reply to it',
  search: 'Search',
  status: 'To the status',
  toReply: 'To the reply',
  back: 'Back to the list',
}

export type KeysPhrases = typeof keys
