/** Words of the pages that nobody needs to be signed in for, beside those of signing in itself. */
export const entrance = {
  forgot: 'Forgot your password?',
  forgotTitle: 'Ask for a new password',
  forgotIntro: 'Write the address of your account. We send a link with which you choose a new password.',
  send: 'Send the link',
  sending: 'Sending',
  ordered: 'If this address has an account, a letter with a link is on its way to it.',
  newPasswordTitle: 'Choose a new password',
  newPassword: 'New password',
  save: 'Save the password',
  saving: 'Saving',
  passwordSaved: 'The password is changed. Sign in with it.',
  noToken: 'The address is not complete. Open the whole link of the letter.',
  codeTitle: 'The second step',
  codeIntro: 'Enter the code that your authenticator app shows now, or one of your recovery codes.',
  code: 'Code',
  enter: 'Sign in',
  entering: 'Signing in',
  back: 'Start again with the password',
  invitationTitle: 'Create your account',
  invitationIntro: 'You are invited as {role}. Your address for signing in: {email}',
  join: 'Create the account',
  joining: 'Creating the account',
}

export type EntrancePhrases = typeof entrance
