import { createHmac } from 'node:crypto'
import type { BlockList } from 'node:net'
import type { VisitBeacon, VisitClass } from '#contract/visit.ts'
import { inBatches } from '../../db/batches.ts'
import type { Database } from '../../db/database.ts'
import { dayOf } from '../../time.ts'
import { classify, type Visitor } from './classify.ts'
import { insertVisits, saltOf, type Visit } from './repository.ts'

export type VisitService = ReturnType<typeof visitService>

export type VisitDependencies = {
  db: Database
  now: () => Date
  timeZone: string
  publicUrl: string
  dataCentres: BlockList
  onStored(visitClass: VisitClass): void
}

export function visitService({ db, now, timeZone, publicUrl, dataCentres, onStored }: VisitDependencies) {
  const ownHost = new URL(publicUrl).host
  const store = inBatches(db, async (tx, visits: Visit[]) => {
    await insertVisits(tx, visits)
    return visits
  })
  return {
    /** Keeps the view, the class and a name for the visitor that is worthless once the day is over; neither address nor user agent. */
    async record(beacon: VisitBeacon, visitor: Visitor): Promise<void> {
      const at = now()
      const day = dayOf(at, timeZone)
      const visitClass = classify(visitor, dataCentres)
      await store({
        at,
        day,
        class: visitClass,
        locale: beacon.locale,
        path: beacon.path,
        source: sourceOf(beacon.referrer, ownHost),
        visitor: pseudonym(await saltOf(db, day), visitor),
      })
      onStored(visitClass)
    },
  }
}

function pseudonym(salt: string, { address, userAgent }: Visitor): string {
  return createHmac('sha256', salt).update(`${address}\n${userAgent}`).digest('base64url').slice(0, 22)
}

/** The referring host without www; `direct` when there is none, `internal` for our own pages. */
function sourceOf(referrer: string | undefined, ownHost: string): string {
  if (!referrer || !URL.canParse(referrer)) return 'direct'
  const { host, protocol } = new URL(referrer)
  if (!/^https?:$/.test(protocol) || host === '') return 'direct'
  return host === ownHost ? 'internal' : host.replace(/^www\./, '').slice(0, 200)
}
