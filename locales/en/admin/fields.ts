import type { Counted } from '../../counted.ts'

/** What each field is called where a change of it is told: in the audit, and where two people have changed the same. */
export const fields = {
  names: {
    // Of enquiries.
    status: 'Status',
    isRead: 'Read',
    ownerId: 'Owner',
    note: 'Note',
    quarantineReason: 'Quarantine',
    mergedInto: 'Shown with enquiry',
    datasheet: 'Datasheet',
    // Of letters.
    state: 'State',
    failed: 'Failed letters',
    // Of products.
    version: 'Version',
    slug: 'Address',
    code: 'Code',
    'states.en': 'English',
    'states.ar': 'Arabic',
    revision: 'Datasheet revision',
    receivers: 'Receivers',
    reason: 'Reason',
    letters: 'Letters',
    // Of staff.
    role: 'Role',
    locale: 'Language',
    // Of long work.
    kind: 'Kind',
    format: 'Format',
    filters: 'Filtered by',
    bytes: 'Bytes',
    products: 'Products',
    // Of the settings.
    legalName: 'Name',
    address: 'Address',
    email: 'E-mail address',
    phone: 'Telephone',
    whatsapp: 'WhatsApp',
    workingHours: 'Opening hours',
    answerWithinMinutes: 'Answer within',
    nudgeBeforeMinutes: 'Remind before that',
    workingDays: 'Working days',
    opensAt: 'Work begins',
    closesAt: 'Work ends',
    holidays: 'Holidays',
    contactMonths: 'Enquiries, in months',
    datasheetMonths: 'Datasheet requests, in months',
    visitMonths: 'Single page views, in months',
    secondStepFor: 'Second step needed for',
    enquiriesPerHour: 'Enquiries an hour from one address',
    unprovenPerHour: 'Of these without a proof of work',
    acknowledgementsPerDay: 'Acknowledgements a day to one person',
    datasheetsPerDay: 'Datasheet mails a day, to one person for one product',
    datasheetLinkDays: 'Days for which a datasheet link works',
    datasheetLinkDownloads: 'Downloads by one link',
    // Of the inbox.
    q: 'Search',
    owner: 'Owner',
    product: 'Product',
    country: 'Country',
    from: 'From',
    to: 'To',
    due: 'Time to answer',
    read: 'Reading',
    quarantined: 'Quarantine',
    sort: 'Order',
  } as Record<string, string>,
  hours: { one: '{count} hour', other: '{count} hours' } as Counted,
  yes: 'Yes',
  no: 'No',
  separator: ', ',
}

export type FieldPhrases = typeof fields
