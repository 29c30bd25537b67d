/** Words about what a member of staff keeps of the inbox under a name. */
export const views = {
  title: 'Views of the inbox',
  all: 'All',
  nobody: 'Without an owner',
  save: 'Save this view',
  name: 'Name of the view',
  nameHint: 'Only you see it. It keeps the search, the filters and the order.',
  submit: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  saved: 'The view is saved.',
  manage: 'Manage views',
  none: 'You have no view of your own.',
  rename: 'Rename',
  renameNamed: 'Rename the view {name}',
  delete: 'Delete',
  deleteNamed: 'Delete the view {name}',
  done: { save: 'Saved.', rename: 'Renamed.', delete: 'Deleted.' },
}

export type ViewsPhrases = typeof views
