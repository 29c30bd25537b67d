/** One drill: visitors write, something breaks, is mended, and the judge looks at what is left. */
import { setTimeout as pause } from 'node:timers/promises'
import { judge, untilNoLetterWaits, type Verdict } from '../rig/judge.ts'
import type { SmallDisk } from '../rig/small-disk.ts'
import type { System } from '../rig/system.ts'
import { letVisitorsWrite, type Visitors } from '../rig/visitors.ts'
import type { Scenario } from './scenarios.ts'

export type Extent = {
  visitors: number
  /** Of one visitor between two contacts. */
  pauseMs: number
  patienceMs: number
  faultMs: number
}
export type Outcome = Verdict & {
  /** How often a visitor had to try again. */
  triedAgain: number
  /** From the end of the fault to the first contact acknowledged after it. */
  answeringAfterMs: number
  /** From the end of the fault to the arrival of the last letter of all. */
  deliveredAfterMs: number
}
export type Drill = {
  system: System
  disk: SmallDisk | undefined
  scenario: Scenario
  extent: Extent
  random: () => number
}

const beforeMs = 1500
const afterMs = 1500
/** A lease that a dead worker left lapses after 30 s; the mail server's stall and the waits between tries come on top. */
const longestDeliveryMs = 150_000

/** Until every visitor is content; answers when the fault was over. */
export async function strike({ system, disk, scenario, extent, random }: Drill) {
  const visitors = letVisitorsWrite({ ...extent, url: system.url, random })
  await pause(beforeMs)
  await scenario.inject(system, disk)
  await pause(extent.faultMs)
  await scenario.heal(system, disk)
  const healedAt = Date.now()
  await pause(afterMs)
  await visitors.finish()
  return { visitors, healedAt }
}

/** Once the last letter is delivered. */
export async function settle(
  { system, scenario }: Drill,
  { visitors, healedAt }: Awaited<ReturnType<typeof strike>>,
): Promise<Outcome> {
  const allLeft = await untilNoLetterWaits(system, longestDeliveryMs)
  const verdict = await judge(system, visitors)
  const triedAgain = visitors.failedTries.length
  return {
    ...verdict,
    faults: [
      ...(allLeft ? [] : ['Letters still wait to be sent']),
      ...(triedAgain > 0 || !scenario.isNoticed ? [] : ['No visitor noticed the fault: it was none']),
      ...verdict.faults,
    ],
    triedAgain,
    answeringAfterMs: firstAcknowledgementAfter(healedAt, visitors) - healedAt,
    deliveredAfterMs: Math.max(healedAt, ...system.mail.letters.map(({ at }) => at)) - healedAt,
  }
}

function firstAcknowledgementAfter(moment: number, { acknowledged }: Visitors): number {
  const after = [...acknowledged.values()].map(({ at }) => at).filter((at) => at >= moment)
  return Math.min(...after)
}
