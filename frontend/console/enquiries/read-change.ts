import { type EnquiryChange, enquiryStatuses } from '#contract/enquiry.ts'

/** What a form asks to be changed; an owner that is empty is nobody. */
export function readChange(form: FormData): EnquiryChange {
  const status = enquiryStatuses.find((known) => known === form.get('status'))
  const isRead = form.get('isRead')
  const ownerId = form.get('ownerId')
  const version = Number(form.get('version'))
  return {
    ...(status && { status, version }),
    ...(typeof ownerId === 'string' && { ownerId: ownerId || null, version }),
    ...(isRead !== null && { isRead: isRead === 'true' }),
  }
}
