import type { Company } from '#contract/company.ts'
import type { Database } from '../../db/database.ts'
import type { Auth } from './auth.ts'

/** What the services about staff are given. */
export type StaffParts = {
  db: Database
  openAuth: () => Promise<Auth>
  /** Seals secrets and hides what is counted. */
  secret: string
  publicUrl: string
  now: () => Date
  company: Company
}
