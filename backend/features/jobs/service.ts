import { Readable } from 'node:stream'
import { type JobKind, type JobView, jobKinds } from '#contract/job.ts'
import { catalogueWriterRoles, handlerRoles, type Role, roles } from '#contract/staff.ts'
import { type Actor, type AuditEntry, recordAudit } from '../../db/audit.ts'
import type { Database, Tx } from '../../db/database.ts'
import type { SignedIn } from '../../http/guard.ts'
import { ProblemError } from '../../http/problems.ts'
import { cancelJob } from '../../jobs/cancelling.ts'
import { readJobFile } from '../../jobs/repository.ts'
import { findJob, listJobs, type Seen } from './repository.ts'

export type JobService = ReturnType<typeof jobService>

/** More than an office orders in the day for which they are kept. */
const mostShown = 200
/** As whoever may order such work: a role that was taken away takes its files along. */
const seenBy: Record<JobKind, readonly Role[]> = {
  'enquiry-export': handlerRoles,
  'catalogue-export': roles,
  'catalogue-import': catalogueWriterRoles,
  'datasheet-notice': catalogueWriterRoles,
  'person-export': ['admin'],
  'person-erasure': ['admin'],
  retention: ['admin'],
}

/** Staff see what they ordered themselves, administrators see all: results and files hold personal data. */
export function jobService(db: Database, now: () => Date) {
  const find = async (from: Database | Tx, id: string, staff: SignedIn): Promise<JobView> => {
    const found = await findJob(from, id, seenAs(staff))
    if (!found) throw new ProblemError('not-found')
    return found
  }
  return {
    async find(id: string, staff: SignedIn): Promise<JobView> {
      return find(db, id, staff)
    },

    async list(staff: SignedIn): Promise<JobView[]> {
      return listJobs(db, seenAs(staff), mostShown)
    },

    async cancel(id: string, staff: SignedIn, actor: Actor): Promise<JobView> {
      return db.transaction().execute(async (tx) => {
        const { kind } = await find(tx, id, staff)
        if (!(await cancelJob(tx, id, now()))) throw new ProblemError('cannot-cancel')
        const changes: AuditEntry['changes'] = { kind: [kind, null] }
        await recordAudit(tx, actor, { action: 'job.cancel', subject: { kind: 'job', id }, changes }, now())
        return find(tx, id, staff)
      })
    },

    async file(id: string, staff: SignedIn) {
      const { file } = await find(db, id, staff)
      if (!file) throw new ProblemError('not-found')
      return { ...file, content: Readable.from(readJobFile(db, id, 'out')) }
    },
  }
}

function seenAs({ id, role }: SignedIn): Seen {
  return {
    staffId: role === 'admin' ? null : id,
    kinds: jobKinds.filter((kind) => seenBy[kind].includes(role)),
  }
}
