import { setTimeout as pause } from 'node:timers/promises'

/** What one row of the report says; rates are per second, higher is better, times and memory the reverse. */
export type Row = {
  group: string
  what: string
  unit: 'per second' | 'ms' | 'MB'
  ours: number
  /** What this machine can do at most, measured in the same run; null where there is no such thing. */
  limit: { what: string; value: number } | null
  /** A ratio of the limit for rates, else the most it may be. */
  target: number | null
  p50Ms: number | null
  p99Ms: number | null
}

export type Measured = { rate: number; p50Ms: number; p99Ms: number }

const restMs = 300

/** In turns, so that what else happens on the machine meets all alike; the first turn of each only warms up. */
export async function inTurns<Name extends string>(
  rounds: number,
  contestants: Record<Name, () => Promise<Measured>>,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(contestants) as Name[]
  const taken = new Map<Name, Measured[]>(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const measured = await contestants[name]()
      if (round > 0) taken.get(name)?.push(measured)
      await pause(restMs)
    }
  }
  const medians = names.map((name) => [name, middle(taken.get(name) ?? [])])
  return Object.fromEntries(medians) as Record<Name, Measured>
}

export function median(numbers: number[]): number {
  return percentile(numbers, 50)
}

export function percentile(numbers: number[], percent: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}

/** Null where a row has no target. */
export function holds({ unit, ours, limit, target }: Row): boolean | null {
  if (target === null) return null
  return unit === 'per second' ? limit !== null && ours / limit.value >= target : ours <= target
}

function middle(rounds: Measured[]): Measured {
  return {
    rate: median(rounds.map(({ rate }) => rate)),
    p50Ms: median(rounds.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(rounds.map(({ p99Ms }) => p99Ms)),
  }
}
