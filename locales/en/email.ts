/** Words of the letters the system sends. */
export const email = {
  acknowledgement: {
    subject: 'We have received your enquiry',
    greeting: (name = 'Sir or Madam') => `Dear ${name},`,
    received: 'Thank you for writing to ChloroMaster. Your enquiry has reached our office.',
    next: (phone: string) =>
      `An engineer will answer at this e-mail address. If the matter is urgent, please call ${phone} during working hours.`,
    reference: (id: string) => `Reference: ${id}`,
  },
  datasheet: {
    subject: (product: string) => `Datasheet: ${product}`,
    greeting: (name = 'Sir or Madam') => `Dear ${name},`,
    ready: (product: string, revision: number) =>
      `Here is the datasheet you asked for: ${product}, revision ${revision}.`,
    download: 'Download the datasheet (PDF)',
    validity: (days: number, downloads: number) =>
      `The link works for ${days} ${days === 1 ? 'day' : 'days'} and up to ${downloads} ${downloads === 1 ? 'download' : 'downloads'}. After that, ask for it again on the product's page.`,
    notYou: 'If you did not ask for this datasheet, you can ignore this letter; no further one will follow.',
  },
  mention: {
    subject: (author: string) => `${author} mentioned you in a note`,
    text: (author: string, id: string) => `${author} mentioned you in a note on enquiry ${id}.`,
    open: 'Open in the console',
  },
  officeNotice: {
    contactSubject: (name: string) => `Enquiry from ${name}`,
    datasheetSubject: (name: string, product: string) => `Datasheet request from ${name}: ${product}`,
    fields: {
      name: 'Name',
      email: 'E-mail',
      phone: 'Telephone',
      company: 'Company',
      industry: 'Industry',
      country: 'Country',
      language: 'Language',
      product: 'Product',
      consent: 'Agreed to news by e-mail',
    },
    languages: { en: 'English', ar: 'Arabic' },
    yes: 'yes',
    no: 'no',
    open: 'Open in the console',
  },
  reply: {
    enclosed: (product: string, revision: number) => `Datasheet: ${product}, revision ${revision}`,
  },
  nudge: {
    dueSubject: (name: string) => `Answer due soon: enquiry from ${name}`,
    overdueSubject: (name: string) => `Answer overdue: enquiry from ${name}`,
    due: (name: string, at: string) => `The enquiry from ${name} is to be answered by ${at}.`,
    overdue: (name: string, at: string) =>
      `The enquiry from ${name} was to be answered by ${at} and still waits.`,
    unowned: 'Nobody has taken it yet.',
    ownerGone: 'Who had taken it no longer handles enquiries: somebody else has to take it.',
    open: 'Open in the console',
  },
}

export type EmailWords = typeof email
