import type { ProblemCode } from '#contract/problem.ts'

/** What a person reads for each way a request can fail. */
export const problem = {
  'invalid-request': 'Some entries are not right. Please correct the marked fields.',
  'invalid-setup-link': 'This set-up link is not valid any more. Start the system again to get a new one.',
  'invalid-link': 'This link is not valid any more. Ask for a new one.',
  'common-password':
    'This password is among the first that are guessed. Choose another one, such as a few unrelated words.',
  'sign-in-required': 'Please sign in first.',
  'wrong-credentials': 'The e-mail address or the password is wrong.',
  forbidden: 'Your role does not allow this.',
  'wrong-password': 'The password is wrong.',
  'wrong-code': 'The code is wrong or has been used already. Enter the one that is shown now.',
  'second-step-required': 'Your role needs a second step at sign-in. Set it up on the page of your account.',
  'foreign-origin': 'This request came from another site and was refused.',
  'not-found': 'There is nothing here.',
  'request-timeout': 'The request took too long to arrive. Please try again.',
  'idempotency-key-reused':
    'This form has been sent already. Please check the entries and send it once more.',
  'address-taken': 'This address has an account or an invitation already.',
  'last-admin': 'This is the last administrator. Make somebody else an administrator first.',
  'letter-already-sent': 'This letter has been sent already.',
  'cannot-merge':
    'These two cannot be merged: one of them is merged already, holds others, or is quarantined.',
  'job-cancelled': 'This was cancelled; nothing was changed.',
  'cannot-cancel': 'This is over, or past the point where it can be stopped.',
  'view-name-taken': 'You have a view of this name already. Choose another name.',
  'too-many-views': 'You keep 20 views already. Delete one before you save another.',
  'version-conflict': 'Somebody else has changed this meanwhile.',
  'link-expired': 'This link has expired or is used up. Ask for the datasheet again on the product’s page.',
  'precondition-failed': 'The file has changed meanwhile. Please load it again.',
  'payload-too-large': 'This is too long. Please shorten it.',
  'uri-too-long': 'This address is too long.',
  'unsupported-media-type': 'This could not be read.',
  'proof-required':
    'Several forms have come from your connection, so your browser has to be checked first, and that did not work here. Try again, perhaps in another browser.',
  'range-not-satisfiable': 'The file has no such part. Please load it again.',
  'too-many-requests': 'Too many requests. Please wait before you try again.',
  'headers-too-large': 'The browser sent too much. Delete the cookies of this site, then try again.',
  'internal-error': 'Something went wrong on our side. Please try again.',
  'temporarily-unavailable': 'This is not possible right now. Please try again in a minute.',
} satisfies Record<ProblemCode, string>
