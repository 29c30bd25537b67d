/** Words of the letters to staff about their own accounts. */
export const staffEmail = {
  greeting: (name?: string) => (name === undefined ? 'Good day,' : `Dear ${name},`),
  invitation: {
    subject: 'Your account in the ChloroMaster console',
    invited: (role: string) =>
      `You have been invited to the ChloroMaster console, where our staff work on enquiries and the catalogue. Your role there: ${role}.`,
    accept: 'Create your account',
    validity: (hours: number) =>
      `The link works once, within ${hours} hours. After that, ask your administrator for a new one.`,
    notYou: 'If you do not know why you receive this, you can ignore it; no account exists without you.',
  },
  reset: {
    subject: 'A new password for the ChloroMaster console',
    ordered: 'Somebody asked for a new password for your account. If it was you, choose one here:',
    choose: 'Choose a new password',
    validity: (minutes: number) => `The link works once, within ${minutes} minutes.`,
    notYou: 'If it was not you, ignore this letter: your password stays as it is.',
  },
  notices: {
    'new-device': {
      subject: 'Sign-in from a new browser',
      text: 'Your account was signed in to from a browser that it had not been used with before.',
    },
    locked: {
      subject: 'Sign-in to your account was paused',
      text: 'There were several sign-ins to your account in a row that failed. Further tries from browsers you have not used before now have to wait, longer each time.',
    },
    'password-changed': {
      subject: 'Your password was changed',
      text: 'The password of your account in the ChloroMaster console was changed, and its other sessions were ended.',
    },
    'second-step-on': {
      subject: 'The second step of signing in is on',
      text: 'Signing in to your account now takes a code from your authenticator app as well.',
    },
    'second-step-off': {
      subject: 'The second step of signing in is off',
      text: 'Signing in to your account takes only the password from now on.',
    },
    'recovery-code-used': {
      subject: 'A recovery code was used',
      text: 'Your account was signed in to with one of your recovery codes. It will not work again.',
    },
  },
  device: 'Browser',
  time: 'Time',
  unknownDevice: 'not known',
  notYou:
    'If this was not you, choose a new password at once, end all other sessions on the page of your account, and tell your administrator.',
  open: 'Open the console',
}

export type StaffEmailWords = typeof staffEmail
export type NoticeKind = keyof StaffEmailWords['notices']
