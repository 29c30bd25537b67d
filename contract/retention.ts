/** How long personal data is kept: what the privacy page promises and the worker does. */
export const retention = {
  /** Years from the day an enquiry was received. */
  contactYears: 3,
  datasheetYears: 2,
  /** Single page views; the daily counts made of them name nobody and stay. */
  visitMonths: 26,
  /** Letters that belong to no enquiry; the others go with theirs. */
  letterMonths: 24,
} as const
