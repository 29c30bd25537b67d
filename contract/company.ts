import type { Localized } from './locale.ts'

export const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
export type Weekday = (typeof weekdays)[number]

/** What the company says about itself; the single source for pages, letters and datasheets. */
export type Company = {
  legalName: Localized
  shortName: Localized
  field: Localized
  activities: Localized[]
  address: Localized
  coordinates: { latitude: number; longitude: number }
  mapUrl: string
  website: string
  email: string
  /** E.164 and as it is printed. */
  phone: { e164: string; display: string }
  whatsapp: { e164: string; display: string }
  timeZone: string
  workingHours: { days: Weekday[]; opens: string; closes: string }[]
  clients: { name: Localized; website: string }[]
}
