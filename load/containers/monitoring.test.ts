import { expect, inject, test } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    prometheusUrl: string
  }
}
const api = `${inject('prometheusUrl')}/api/v1`

type Answers = {
  'query?query=up': { result: { value: [time: number, value: string] }[] }
  'query?query=http_request_duration_seconds_count': { result: unknown[] }
  rules: { groups: { rules: { name: string; health: string }[] }[] }
  alertmanagers: { activeAlertmanagers: { url: string }[] }
}
const patience = { timeout: 60_000, interval: 1000 }

test('every back end is asked for its figures, and gives them', async () => {
  await expect
    .poll(async () => (await ask('query?query=up')).result.map(({ value }) => value[1]), patience)
    .toEqual(['1'])
  expect((await ask('query?query=http_request_duration_seconds_count')).result).not.toEqual([])
})

test('every rule can be judged, and there is somebody to tell', async () => {
  const unjudged = async () => {
    const rules = (await ask('rules')).groups.flatMap((group) => group.rules)
    expect(rules.length).toBeGreaterThan(0)
    return rules.filter(({ health }) => health !== 'ok').map(({ name }) => name)
  }
  await expect.poll(unjudged, patience).toEqual([])
  const { activeAlertmanagers } = await ask('alertmanagers')
  expect(activeAlertmanagers.map(({ url }) => new URL(url).host)).toEqual(['alertmanager:9093'])
})

async function ask<Path extends keyof Answers>(path: Path): Promise<Answers[Path]> {
  const answer = (await (await fetch(`${api}/${path}`)).json()) as { data: Answers[Path] }
  return answer.data
}
