/** Every way a request can fail, in one table: the code travels, the status follows from it. */
export const problems = {
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'invalid-setup-link': { status: 400, title: 'This set-up link is not valid any more' },
  'invalid-link': { status: 400, title: 'This link is not valid any more' },
  'common-password': { status: 400, title: 'This password is among the first that are guessed' },
  'sign-in-required': { status: 401, title: 'Sign in first' },
  'wrong-credentials': { status: 401, title: 'The e-mail address or the password is wrong' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  'wrong-password': { status: 403, title: 'The password is wrong' },
  'wrong-code': { status: 403, title: 'The code is wrong or has been used' },
  'second-step-required': { status: 403, title: 'Set up the second step of signing in first' },
  'foreign-origin': { status: 403, title: 'This request comes from another site' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'request-timeout': { status: 408, title: 'The request took too long to arrive' },
  'idempotency-key-reused': { status: 409, title: 'This idempotency key belongs to another request' },
  'address-taken': { status: 409, title: 'This address has an account or an invitation already' },
  'last-admin': { status: 409, title: 'One administrator has to remain' },
  'letter-already-sent': { status: 409, title: 'This letter has been sent already' },
  'cannot-merge': { status: 409, title: 'These enquiries cannot be merged' },
  'job-cancelled': { status: 409, title: 'This work was cancelled' },
  'cannot-cancel': { status: 409, title: 'This work is over, or past the point where it can be stopped' },
  'view-name-taken': { status: 409, title: 'You have a view of this name already' },
  'too-many-views': { status: 409, title: 'You keep as many views as one person can' },
  'version-conflict': { status: 409, title: 'Somebody else has changed this meanwhile' },
  'link-expired': { status: 410, title: 'This link has expired or is used up' },
  'precondition-failed': { status: 412, title: 'The file is another one by now' },
  'payload-too-large': { status: 413, title: 'The request is too large' },
  'uri-too-long': { status: 414, title: 'The address is too long' },
  'unsupported-media-type': { status: 415, title: 'Send JSON in UTF-8' },
  'range-not-satisfiable': { status: 416, title: 'The file has no such part' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'proof-required': { status: 428, title: 'Solve the challenge and send the request again with it' },
  'headers-too-large': { status: 431, title: 'The request headers are too large' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  'temporarily-unavailable': { status: 503, title: 'Not possible right now; please try again' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems

/** One field at fault: `field` is its name in the request, `rule` the JSON Schema keyword it breaks. */
export type FieldFault = { field: string; rule: string }

/** RFC 9457 body. `code` is the stable key a client translates; `detail` is for developers. */
export type Problem = {
  type: `/problems/${ProblemCode}`
  code: ProblemCode
  title: string
  status: number
  detail?: string
  requestId: string
  errors?: FieldFault[]
  /** Of `proof-required`: JSON in base64, which the library altcha-lib solves; challenge and solution come back in `X-Proof`. */
  challenge?: string
  /** Of `version-conflict`: what stands there now. */
  current?: unknown
}
