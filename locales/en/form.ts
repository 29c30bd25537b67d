import { consentTextVersion } from '#contract/enquiry-limits.ts'
import { consentTexts } from './consent.ts'

/** Words of the two forms of the public site. */
export const form = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail',
  phone: 'Telephone',
  phoneHint: 'With the country code from outside Egypt',
  company: 'Company',
  industry: 'Industry',
  country: 'Country',
  postalCode: 'Postal code',
  message: 'Message',
  remark: 'Remark',
  consent: consentTexts[consentTextVersion],
  privacy: 'What we keep, what for and for how long',
  required: 'Fields marked with * are required.',
  leaveEmpty: 'Leave this field empty',
  sendContact: 'Send the enquiry',
  sendDatasheet: 'Send me the datasheet',
  checking: 'Checking the browser, a few seconds…',
  sending: 'Sending',
  faults: {
    required: 'Please fill in this field.',
    minLength: 'This is too short.',
    maxLength: 'This is too long.',
    pattern: 'This contains characters that cannot be used here.',
    format: 'Please write the address as name@example.com.',
    other: 'Please correct this entry.',
  },
  offline:
    'Sending is not possible right now: the server cannot be reached. Your text is kept; try again, or call',
  failed: 'Your text is kept. You can also call',
  waitMinutes: (count: number) => `Please try again in ${count} ${count === 1 ? 'minute' : 'minutes'}.`,
  waitHours: (count: number) => `Please try again in ${count} ${count === 1 ? 'hour' : 'hours'}.`,
  contactDone: {
    title: 'Your enquiry has arrived',
    text: 'An engineer will answer by e-mail. A confirmation is on its way to you.',
    reference: 'Reference',
    again: 'Write another enquiry',
  },
  datasheetDone: {
    title: 'The datasheet is on its way',
    text: 'You will receive an e-mail with the link. If it is not there in a few minutes, please look in the spam folder. The link works for a limited time, which the e-mail states.',
    again: 'Ask once more',
  },
}

export type FormWords = typeof form
