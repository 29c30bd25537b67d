import { openStatuses } from '#contract/enquiry.ts'
import type { LetterState } from '#contract/letter.ts'

/** The console's addresses, below /admin. */
export const basename = '/admin'

export const paths = {
  answerTimes: '/enquiries/answer-times',
  account: '/account',
  audit: '/audit',
  dashboard: '/',
  exchange: '/catalogue/exchange',
  enquiries: '/enquiries',
  enquiryExport: '/enquiries/export',
  forgot: '/forgotten-password',
  invitation: '/invitation',
  jobs: '/jobs',
  products: '/products',
  letters: '/letters',
  newPassword: '/new-password',
  privacy: '/privacy',
  settings: '/settings',
  setup: '/setup',
  signIn: '/sign-in',
  signInCode: '/sign-in/code',
  signOut: '/sign-out',
  visits: '/visits',
  staff: '/staff',
} as const

/** The route that holds the inbox and what can be chosen from there. */
export const inboxRouteId = 'inbox'

/** Tells the sign-in page that the first account has just been made. */
export const createdMark = 'created'
/** Tells it that a new password has just been chosen. */
export const changedMark = 'changed'

/** The letters that were given up. */
export const failedLettersPath = `${paths.letters}?${new URLSearchParams({ state: 'failed' satisfies LetterState })}`

/** What staff noted, beside the page itself. */
export function recordPath(id: string): string {
  return `${enquiryPath(id)}/record`
}

/** The inbox with what is left to do for an owner. */
export function ownedPath(owner: string): string {
  const open = openStatuses.map((status) => ['status', status])
  return `${paths.enquiries}?${new URLSearchParams([['owner', owner], ...open])}`
}

export function enquiryPath(id: string): string {
  return `${paths.enquiries}/${encodeURIComponent(id)}`
}

/** Where a reply is sent from; no page of its own. */
export function replyPath(id: string): string {
  return `${enquiryPath(id)}/replies`
}

/** Where a visitor's answer is recorded; no page of its own. */
export function receivedPath(id: string): string {
  return `${enquiryPath(id)}/received`
}

export function certificatePath(id: string): string {
  return `${paths.privacy}/certificates/${encodeURIComponent(id)}`
}

export function productPath(id: number): string {
  return `${paths.products}/${id}`
}

export function revisionsPath(id: number): string {
  return `${productPath(id)}/revisions`
}

/** Its preview, its revisions, and who received which. */
export function datasheetPath(id: number): string {
  return `${productPath(id)}/datasheet`
}

export function receiversPath(id: number): string {
  return `${datasheetPath(id)}/receivers`
}

/** Where an enquiry is merged and taken apart; no page of its own. */
export function mergePath(id: string): string {
  return `${enquiryPath(id)}/merge`
}

/** The sign-in page, which leads back to where the person wanted to go. */
export function signInPath(wanted: URL): string {
  const path = wanted.pathname.slice(basename.length) + wanted.search
  return path.length <= 1 ? paths.signIn : `${paths.signIn}?${new URLSearchParams({ return: path })}`
}

/** An address from outside: only paths of the console are followed, never another site's. */
export function returnPath(search: URLSearchParams): string {
  const path = search.get('return') ?? ''
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) ? path : paths.dashboard
}
