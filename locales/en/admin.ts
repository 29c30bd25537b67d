import type { EnquiryKind, EnquiryStatus, QuarantineReason } from '#contract/enquiry.ts'
import type { LetterCondition, LetterKind } from '#contract/letter.ts'
import type { Role } from '#contract/staff.ts'
import type { Counted } from '../counted.ts'
import { audit } from './admin/audit.ts'
import { datasheets } from './admin/datasheets.ts'
import { answering } from './admin/enquiries/answering.ts'
import { desk } from './admin/enquiries/desk.ts'
import { duplicates } from './admin/enquiries/duplicates.ts'
import { exporting } from './admin/enquiries/export.ts'
import { inbox } from './admin/enquiries/inbox.ts'
import { keys } from './admin/enquiries/keys.ts'
import { views } from './admin/enquiries/views.ts'
import { exchange } from './admin/exchange.ts'
import { fields } from './admin/fields.ts'
import { jobs } from './admin/jobs.ts'
import { privacy } from './admin/privacy.ts'
import { products } from './admin/products.ts'
import { settings } from './admin/settings.ts'
import { account } from './admin/staff/account.ts'
import { entrance } from './admin/staff/entrance.ts'
import { staff } from './admin/staff/staff.ts'
import { stats } from './admin/stats.ts'
import { visits } from './admin/visits.ts'

/** The words of the staff console; those of whole parts of it lie in admin/. Placeholders in braces are filled where the phrase is shown. */
export const admin = {
  console: 'ChloroMaster console',
  skipToContent: 'Skip to the content',
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  otherLanguage: 'العربية',
  loading: 'Loading',
  menu: 'Console',
  parts: 'Parts of the console',
  dashboard: 'Dashboard',
  enquiries: 'Enquiries',
  letters: 'Letters',
  signOut: 'Sign out',
  signOutFailed: 'You are still signed in.',
  roles: {
    admin: 'Administrator',
    sales: 'Sales',
    editor: 'Editor',
    viewer: 'Viewer',
  } satisfies Record<Role, string>,
  filter: 'Filter',
  newer: 'Newer',
  older: 'Older',
  pages: 'Pages',
  any: 'All',
  none: 'Not given',
  tooLong: '{count} characters, and at most {most} are kept: make it shorter.',
  failure: {
    title: 'This page could not be loaded',
    forbiddenTitle: 'Your role does not allow this page',
    forbidden: 'Ask an administrator if you need it.',
    notFoundTitle: 'There is no such page',
    notFound: 'The address may be mistyped, or the entry no longer exists.',
    offline: 'The server did not answer. Check the connection, then try again.',
    unexpected: 'Part of the console failed or could not be fetched. Trying again loads it anew.',
    requestId: 'Request number',
    retry: 'Try again',
    toDashboard: 'Go to the dashboard',
    notSaved: 'Nothing was changed.',
    signedOut: 'You have been signed out.',
    stillHere: 'What you have written is still here.',
    signInBeside: 'Sign in in a new tab',
    thenAgain: ', then come back to this one and try again.',
  },
  waitSeconds: {
    one: 'Try again in {count} second.',
    other: 'Try again in {count} seconds.',
  } as Counted,
  waitMinutes: {
    one: 'Try again in {count} minute.',
    other: 'Try again in {count} minutes.',
  } as Counted,
  signIn: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    submitting: 'Signing in',
    accountCreated: 'The account exists. Sign in with it.',
    required: 'Fill in this field.',
    invalidEmail: 'Write the address as name@example.com.',
  },
  setup: {
    title: 'Create the first account',
    intro: 'This account is an administrator. The link works once.',
    name: 'Name',
    passwordHint: {
      one: 'At least {count} character',
      other: 'At least {count} characters',
    } as Counted,
    submit: 'Create the account',
    submitting: 'Creating the account',
    noToken:
      'The address holds no set-up token. Open the whole link that the server printed when it first started.',
    toSignIn: 'Go to sign-in',
  },
  kinds: {
    contact: 'Message',
    datasheet: 'Datasheet request',
  } satisfies Record<EnquiryKind, string>,
  statuses: {
    new: 'New',
    'in-progress': 'In progress',
    answered: 'Answered',
    won: 'Won',
    lost: 'Lost',
    closed: 'Closed',
  } satisfies Record<EnquiryStatus, string>,
  quarantineReasons: {
    honeypot: 'A field that people do not see was filled in',
    'too-fast': 'The form was filled in faster than a person types',
    'no-proof': 'One of many from the same address, by a browser that could not be checked',
    advertising: 'Advertising',
    fraud: 'Fraud',
    nonsense: 'Nothing that could be answered',
  } satisfies Record<QuarantineReason, string>,
  enquiry: {
    back: 'All enquiries',
    previous: 'Previous',
    next: 'Next',
    from: 'Enquiry from {name}',
    quarantined: 'Quarantined: {reason}. No mail was sent.',
    quarantinedByHand: 'Quarantined by a colleague: {reason}.',
    noMessage: 'No message was written.',
    sender: 'Sender',
    reference: 'Reference',
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    company: 'Company',
    industry: 'Industry',
    country: 'Country',
    postalCode: 'Postal code',
    language: 'Language',
    languages: { en: 'English', ar: 'Arabic' },
    kind: 'Kind',
    product: 'Product',
    receivedAt: 'Received',
    consent: 'News by e-mail',
    consentGiven: 'Agreed, text of {version}',
    consentRefused: 'Not agreed',
    handling: 'Handling',
    status: 'Status',
    saveStatus: 'Save the status',
    isUnread: 'This enquiry is unread.',
    isRead: 'This enquiry has been read.',
    markRead: 'Mark as read',
    markUnread: 'Mark as unread',
    saving: 'Saving',
    saved: 'Saved.',
  },
  letter: {
    state: 'State',
    states: {
      waiting: 'Waiting',
      sent: 'Sent',
      failed: 'Failed',
      'set-aside': 'Dealt with',
    } satisfies Record<LetterCondition, string>,
    kinds: {
      acknowledgement: 'Acknowledgement',
      'office-notice': 'Notice to the office',
      'datasheet-link': 'Datasheet link',
      mention: 'Mention in a note',
      reply: 'Reply',
      'datasheet-notice': 'New datasheet revision',
      'answer-due': 'An answer is due',
      'answer-overdue': 'An answer is overdue',
      invitation: 'Invitation',
      'password-reset': 'New password',
      'security-notice': 'Notice about an account',
    } satisfies Record<LetterKind, string>,
    kind: 'Kind',
    recipientHint: 'The whole address',
    show: 'Show',
    clear: 'Clear the filter',
    text: 'Show the text',
    textLoading: 'Fetching the text',
    noText: 'The text held a way in for the recipient alone and is not shown.',
    retryFailed: 'Send all failed letters again',
    retriedFailed: {
      one: '{count} letter is waiting to be sent.',
      other: '{count} letters are waiting to be sent.',
    } as Counted,
    recipient: 'To',
    createdAt: 'Written',
    sentAt: 'Sent',
    dueAt: 'Next attempt',
    attempts: 'Attempts',
    lastError: 'Reason',
    lapsed: 'Its link had run out before it could leave. Invite again, or have a new one ordered.',
    enquiry: 'Open the enquiry',
    retry: 'Send again',
    retryNamed: 'Send “{subject}” again',
    retrying: 'Sending',
    retried: 'The letter is waiting to be sent.',
    setAside: 'Mark as dealt with',
    setAsideNamed: 'Mark as dealt with: “{subject}”',
    settingAside: 'Saving',
    isSetAside: 'The letter no longer counts among those that have failed. You find it under “Dealt with”.',
    nothing: 'No letter matches the filter.',
  },
  answering,
  account,
  audit,
  datasheets,
  duplicates,
  entrance,
  exchange,
  exporting,
  fields,
  desk,
  inbox,
  keys,
  views,
  jobs,
  products,
  stats,
  visits,
  settings,
  staff,
  privacy,
}

export type AdminPhrases = typeof admin
