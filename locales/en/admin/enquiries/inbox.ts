import type { DueState, EnquirySort } from '#contract/enquiry.ts'
import type { Counted } from '../../../counted.ts'

/** Words about the list of enquiries: what it shows, in which order. */
export const inbox = {
  search: 'Search',
  searchHint: 'Name, address, phone, company, product or message',
  status: 'Status',
  read: 'Reading',
  readOnly: 'Read',
  unreadOnly: 'Unread',
  place: 'Place',
  inboxOnly: 'Inbox',
  quarantine: 'Quarantine',
  show: 'Show',
  clear: 'Clear the filter',
  total: { one: '{count} enquiry', other: '{count} enquiries' } as Counted,
  moreThan: 'More than {total} enquiries',
  unread: 'Unread',
  nothing: 'No enquiry yet.',
  nothingMatches: 'No enquiry matches the filter.',
  sort: 'Order',
  sorts: {
    newest: 'Newest first',
    oldest: 'Oldest first',
    due: 'Most urgent first',
    name: 'By name',
  } satisfies Record<EnquirySort, string>,
  filters: 'Filters',
  active: { one: '{count} filter is active', other: '{count} filters are active' } as Counted,
  activeFilters: 'Active filters',
  pair: '{label}: {value}',
  remove: 'Remove the filter {label}: {value}',
  mine: 'Mine',
  due: 'Time to answer',
  dueStates: {
    overdue: 'Overdue',
    soon: 'Due within 24 hours',
    running: 'Running',
  } satisfies Record<DueState, string>,
  dueBy: 'Answer by {time}',
  countryHint: 'Name, or code such as EG',
  from: 'Received from',
  to: 'Received until',
  changeOf: 'Enquiry of {name}',
  changeNamed: '{status}: change the status or the owner of the enquiry of {name}',
  previousPage: 'Previous page',
  nextPage: 'Next page',
}

export type InboxPhrases = typeof inbox
