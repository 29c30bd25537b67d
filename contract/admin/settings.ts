import { type Static, Type } from 'typebox'
import { weekdays } from '../company.ts'
import { retention } from '../retention.ts'
import { Role } from '../staff.ts'

/** What administrators set while the system runs, with what holds until they do. */

/** One line, without characters that turn or hide what stands beside them. */
const line = (minLength: number, maxLength: number) =>
  Type.String({
    minLength,
    maxLength,
    pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$',
  })
const closed = { additionalProperties: false } as const
const inBothLanguages = (maxLength: number) =>
  Type.Object({ en: line(1, maxLength), ar: line(1, maxLength) }, closed)
const timeOfDay = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
/** A day such as 2027-03-20, or without its year (01-07) one that returns every year. */
const holidayDay = Type.String({ pattern: '^(\\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' })

/** From the first to the last day, both included; both with a year or both without. */
export const Holiday = Type.Object({ from: holidayDay, to: holidayDay, name: inBothLanguages(100) }, closed)
export type Holiday = Static<typeof Holiday>

/** When the office works, in the company's time zone, and how long it may take to answer. */
export const Answering = Type.Object(
  {
    /** Of working time. */
    answerWithinMinutes: Type.Integer({ minimum: 15, maximum: 60 * 24 * 14 }),
    /** 0 is Sunday. */
    workingDays: Type.Array(Type.Integer({ minimum: 0, maximum: 6 }), {
      minItems: 1,
      maxItems: 7,
      uniqueItems: true,
    }),
    opensAt: timeOfDay,
    closesAt: timeOfDay,
    holidays: Type.Array(Holiday, { maxItems: 200 }),
    /** Of working time before an answer is due; 0 for no nudge. */
    nudgeBeforeMinutes: Type.Integer({ minimum: 0, maximum: 60 * 24 * 14 }),
  },
  closed,
)
export type Answering = Static<typeof Answering>

/** Months for which personal data is kept: at most as long as the privacy page promises. */
export const Retention = Type.Object(
  {
    contactMonths: Type.Integer({ minimum: 1, maximum: retention.contactYears * 12 }),
    datasheetMonths: Type.Integer({ minimum: 1, maximum: retention.datasheetYears * 12 }),
    visitMonths: Type.Integer({ minimum: 1, maximum: retention.visitMonths }),
  },
  closed,
)
export type Retention = Static<typeof Retention>

const telephone = Type.Object(
  { e164: Type.String({ pattern: '^\\+[1-9]\\d{6,14}$' }), display: line(5, 30) },
  closed,
)
const hours = Type.Object(
  {
    days: Type.Array(Type.Enum([...weekdays]), { minItems: 1, maxItems: 7, uniqueItems: true }),
    opens: timeOfDay,
    closes: timeOfDay,
  },
  closed,
)

/** What of the company administrators may set; the rest of it comes with the release. */
export const CompanyContact = Type.Object(
  {
    legalName: inBothLanguages(200),
    address: inBothLanguages(300),
    email: Type.String({ maxLength: 254, pattern: '^[^\\s@<>,;:"()]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$' }),
    phone: telephone,
    whatsapp: telephone,
    workingHours: Type.Array(hours, { maxItems: 7 }),
  },
  closed,
)
export type CompanyContact = Static<typeof CompanyContact>

const most = (minimum: number, maximum = 1_000_000) => Type.Integer({ minimum, maximum })

/** What visitors may do how often: the environment says the most, which holds until administrators set less. */
export const VisitorLimits = Type.Object(
  {
    /** From one address. */
    enquiriesPerHour: most(1),
    /** As many of these go without a proof of work. */
    unprovenPerHour: most(0),
    /** To one person. */
    acknowledgementsPerDay: most(1),
    /** To one person, of one product. */
    datasheetsPerDay: most(1),
    datasheetLinkDays: most(1, 365),
    datasheetLinkDownloads: most(1, 1000),
  },
  closed,
)
export type VisitorLimits = Static<typeof VisitorLimits>

/** Where the most of each is set. */
export const limitVariables = {
  enquiriesPerHour: 'ENQUIRY_LIMIT_PER_HOUR',
  unprovenPerHour: 'ENQUIRY_PROOF_AFTER',
  acknowledgementsPerDay: 'ACKNOWLEDGEMENT_LIMIT_PER_DAY',
  datasheetsPerDay: 'DATASHEET_LIMIT_PER_DAY',
  datasheetLinkDays: 'DATASHEET_LINK_DAYS',
  datasheetLinkDownloads: 'DATASHEET_LINK_DOWNLOADS',
} as const satisfies Record<keyof VisitorLimits, string>

/** Set in the environment alone: they guard this page too, and one too low would lock out whoever wants to raise it. */
export const fixedLimits = ['RATE_LIMIT_PER_MINUTE', 'SIGN_IN_LIMIT_PER_MINUTE'] as const
export type FixedLimit = (typeof fixedLimits)[number]

/** Seconds after which every back end goes by a change at the latest. */
export const settingsSeenWithinSeconds = 5

/** Whose sign-in takes a second step. */
export const SignInRules = Type.Object(
  { secondStepFor: Type.Array(Role, { maxItems: 4, uniqueItems: true }) },
  closed,
)
export type SignInRules = Static<typeof SignInRules>

export type Settings = {
  company: CompanyContact
  answering: Answering
  retention: Retention
  signIn: SignInRules
  limits: VisitorLimits
}
export type SettingName = keyof Settings

/** What holds until somebody sets something else; the company is then as the release says, the limits are as the environment does. Holidays that follow the moon are entered as they are announced. */
export const defaultSettings: Omit<Settings, 'company' | 'limits'> & { company: null; limits: null } = {
  company: null,
  limits: null,
  answering: {
    answerWithinMinutes: 8 * 60,
    workingDays: [0, 1, 2, 3, 4],
    opensAt: '09:00',
    closesAt: '17:00',
    holidays: [
      yearly('01-07', 'Coptic Christmas', 'عيد الميلاد المجيد'),
      yearly('01-25', '25 January Revolution and Police Day', 'عيد ثورة 25 يناير وعيد الشرطة'),
      yearly('04-25', 'Sinai Liberation Day', 'عيد تحرير سيناء'),
      yearly('05-01', 'Labour Day', 'عيد العمال'),
      yearly('06-30', '30 June Revolution', 'ثورة 30 يونيو'),
      yearly('07-23', '23 July Revolution', 'عيد ثورة 23 يوليو'),
      yearly('10-06', 'Armed Forces Day', 'عيد القوات المسلحة'),
    ],
    nudgeBeforeMinutes: 2 * 60,
  },
  retention: {
    contactMonths: retention.contactYears * 12,
    datasheetMonths: retention.datasheetYears * 12,
    visitMonths: retention.visitMonths,
  },
  signIn: { secondStepFor: [] },
}

/** A setting with the number of its state; 0 while nobody has set it. */
const versioned = <Value extends Type.TSchema>(value: Value) =>
  Type.Object({ version: Type.Integer({ minimum: 0 }), value }, closed)

const parts = {
  company: versioned(CompanyContact),
  answering: versioned(Answering),
  retention: versioned(Retention),
  signIn: versioned(SignInRules),
  limits: versioned(VisitorLimits),
}

/** GET /api/admin/settings. */
export const SettingsView = Type.Object({
  ...parts,
  /** The most that may be set. */
  highestLimits: VisitorLimits,
  fixedLimits: Type.Array(Type.Object({ variable: Type.Enum([...fixedLimits]), value: Type.Integer() })),
})
export type SettingsView = Static<typeof SettingsView>

/** PATCH /api/admin/settings: what is given replaces what stands, all of it or nothing. */
export const SettingsChange = Type.Partial(Type.Object(parts), { ...closed, minProperties: 1 })
export type SettingsChange = Static<typeof SettingsChange>

function yearly(day: string, en: string, ar: string): Holiday {
  return { from: day, to: day, name: { en, ar } }
}
