import { Readable } from 'node:stream'
import type { JobView } from '#contract/job.ts'
import type { Database } from '../../db/database.ts'
import type { SignedIn } from '../../http/guard.ts'
import { ProblemError } from '../../http/problems.ts'
import { readJobFile } from '../../jobs/repository.ts'
import { findJob, listJobs } from './repository.ts'

export type JobService = ReturnType<typeof jobService>

const mostShown = 20

/** Staff see what they ordered themselves, administrators see all: results and files hold personal data. */
export function jobService(db: Database) {
  const find = async (id: string, staff: SignedIn): Promise<JobView> => {
    const found = await findJob(db, id, ownerFor(staff))
    if (!found) throw new ProblemError('not-found')
    return found
  }
  return {
    find,

    async list(staff: SignedIn): Promise<JobView[]> {
      return listJobs(db, ownerFor(staff), mostShown)
    },

    async file(id: string, staff: SignedIn) {
      const { file } = await find(id, staff)
      if (!file) throw new ProblemError('not-found')
      return { ...file, content: Readable.from(readJobFile(db, id, 'out')) }
    },
  }
}

function ownerFor({ id, role }: SignedIn): string | null {
  return role === 'admin' ? null : id
}
