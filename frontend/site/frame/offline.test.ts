import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

const script = readFileSync(new URL('../../public/service-worker.js', import.meta.url), 'utf8')
const site = 'https://site.example'

/** The worker beside a store that can be full, in a browser whose network answers with `given`. */
function startWorker(given: () => Response) {
  const stores = new Map<string, Map<string, Response>>()
  const disk = { isFull: false }
  const keyOf = (key: string | { url: string }) => (typeof key === 'string' ? key : key.url)
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>()
    stores.set(name, store)
    return {
      async put(key: string | { url: string }, answer: Response) {
        if (disk.isFull) throw new DOMException('No room', 'QuotaExceededError')
        store.delete(keyOf(key))
        store.set(keyOf(key), answer)
      },
      delete: async (key: string | { url: string }) => store.delete(keyOf(key)),
      keys: async () => [...store.keys()].map((url) => ({ url })),
    }
  }
  const match = async (key: string | { url: string }) =>
    [...stores.values()].map((store) => store.get(keyOf(key))?.clone()).find(Boolean)
  const listeners = new Map<string, (event: object) => void>()
  const self = { addEventListener: listeners.set.bind(listeners), location: { origin: site } }
  runInNewContext(script, { self, caches: { open, match }, fetch: async () => given(), URL, Response })
  const visit = async (path: string) => {
    const after: Promise<unknown>[] = []
    let answer: Promise<Response> | undefined
    listeners.get('fetch')?.({
      request: { url: `${site}${path}`, method: 'GET', mode: 'navigate' },
      respondWith: (one: Promise<Response>) => (answer = one),
      waitUntil: (one: Promise<unknown>) => after.push(one),
    })
    const text = await (await answer)?.text()
    await Promise.all(after)
    return text
  }
  return { visit, disk, stores }
}

test('a full disk takes nothing from a reader who has a connection, nor what was kept before', async () => {
  let network = () => new Response('first')
  const { visit, disk } = startWorker(() => network())
  expect(await visit('/en/page')).toBe('first')
  disk.isFull = true
  network = () => new Response('second')
  expect(await visit('/en/page')).toBe('second')
  expect(await visit('/_astro/style.css')).toBe('second')
  network = () => {
    throw new TypeError('No connection')
  }
  expect(await visit('/en/page')).toBe('first')
})

test('the oldest pages and files give way', async () => {
  const { visit, stores } = startWorker(() => new Response('read'))
  for (let count = 0; count < 310; count++) {
    await visit(`/en/${count}`)
    await visit(`/_astro/${count}.js`)
  }
  expect([...stores.values()].map(({ size }) => size)).toEqual([60, 300])
  expect(stores.get('pages-1')?.has(`${site}/en/309`)).toBe(true)
  expect(stores.get('files-1')?.has(`${site}/_astro/9.js`)).toBe(false)
})
