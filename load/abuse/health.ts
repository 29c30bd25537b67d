/** Asks for /health again and again, as a probe does, and notes how long each answer took. */
import { setTimeout as pause } from 'node:timers/promises'

export type Probe = { stop(): Promise<{ p50Ms: number; p99Ms: number; count: number }> }

const everyMs = 20

export function probeHealth(url: string): Probe {
  const times: number[] = []
  let stopped = false
  const probing = (async () => {
    while (!stopped) {
      const from = performance.now()
      const answer = await fetch(`${url}/health`)
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`/health answered ${answer.status}`)
      times.push(performance.now() - from)
      await pause(everyMs)
    }
  })()
  return {
    stop: async () => {
      stopped = true
      await probing
      times.sort((a, b) => a - b)
      const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN
      return { p50Ms: at(0.5), p99Ms: at(0.99), count: times.length }
    },
  }
}
