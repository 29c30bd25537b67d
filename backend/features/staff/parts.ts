import type { Company } from '#contract/company.ts'
import type { Database } from '../../db/database.ts'
import type { Auth } from './auth.ts'
import type { Sender } from './emails.ts'

/** What the services about staff are given. */
export type StaffParts = {
  db: Database
  openAuth: () => Promise<Auth>
  /** Seals secrets and hides what is counted. */
  secret: string
  publicUrl: string
  now: () => Date
  findCompany: () => Promise<Company>
}

/** To be asked for before a transaction begins: within one, SQLite has nobody else answer. */
export async function senderOf({ findCompany, publicUrl }: StaffParts): Promise<Sender> {
  return { company: await findCompany(), publicUrl }
}
