import type { Counted } from '../../../counted.ts'

/** Words of the page on which administrators say who may sign in. */
export const staff = {
  title: 'Staff',
  people: 'People',
  invite: 'Invite somebody',
  inviteIntro: 'They receive a letter with a link that works once, within 72 hours.',
  email: 'E-mail address',
  role: 'Role',
  language: 'Language of the letter',
  languages: { en: 'English', ar: 'Arabic' },
  send: 'Send the invitation',
  invited: 'The invitation is on its way.',
  invitations: 'Open invitations',
  noInvitations: 'No invitation is open.',
  expires: 'Works until {time}',
  lapsed: 'Lapsed on {time}',
  sendAgain: 'Send again',
  sendAgainTo: 'Send the invitation to {email} again',
  withdraw: 'Withdraw',
  withdrawOf: 'Withdraw the invitation to {email}',
  roleOf: 'Role of {name}',
  saveRole: 'Save the role',
  saveRoleOf: 'Save the role of {name}',
  you: 'You',
  inactive: 'Deactivated',
  hasSecondStep: 'Second step',
  noSecondStep: 'Password only',
  lastUsed: 'Last seen {time}',
  neverUsed: 'No open session',
  deactivate: 'Deactivate',
  deactivateWho: 'Deactivate the account of {name}?',
  deactivateText:
    'All sessions end at once. Nothing the person did is lost, and the account can be activated again.',
  openEnquiries: { one: '{count} open enquiry', other: '{count} open enquiries' } as Counted,
  openEnquiriesOf: {
    one: '{count} open enquiry of {name}',
    other: '{count} open enquiries of {name}',
  } as Counted,
  stillOwns: {
    one: '{count} open enquiry stays theirs until a colleague takes it. Reminders about it go to the office from now on.',
    other:
      '{count} open enquiries stay theirs until colleagues take them. Reminders about them go to the office from now on.',
  } as Counted,
  showOwned: 'Show in the inbox',
  reactivate: 'Activate again',
  reactivateWho: 'Activate the account of {name} again',
  signOut: 'Sign out everywhere',
  signOutWho: 'Sign out everywhere: {name}?',
  signOutText: 'Every session of this account ends. The person can sign in again.',
  clearSecondStep: 'Take away the second step',
  clearSecondStepWho: 'Take away the second step of {name}?',
  clearSecondStepText:
    'For somebody who has lost the device and the recovery codes. Make sure that it is really them: afterwards the password alone is enough.',
  cancel: 'Cancel',
  saving: 'Saving',
  saved: 'Saved.',
}

export type StaffPhrases = typeof staff
