import { expect, test } from 'vitest'
import { account, signIn, url } from './running.ts'

/** What staff change in the catalogue, seen through the edge. */

test.runIf(account !== null)(
  'what is withdrawn is soon gone from the edge too, and back as soon',
  async () => {
    const path = '/en/products/emergency-kit'
    const headers = { cookie: await signIn(), origin: url, 'content-type': 'application/json' }
    const listed = await (await fetch(`${url}/api/admin/products`, { headers })).json()
    const { id } = listed.products.find(({ slug }: { slug: string }) => slug === 'emergency-kit')
    const address = `${url}/api/admin/products/${id}`
    const become = async (state: 'published' | 'withdrawn') => {
      const { version } = await (await fetch(address, { headers })).json()
      const body = JSON.stringify({ version, states: { en: state } })
      expect((await fetch(address, { method: 'PATCH', headers, body })).status).toBe(200)
    }
    // Asked all the while, as robots do: an old answer must not live on by being asked for.
    const status = async () => (await fetch(url + path)).status
    expect([await status(), await status()]).toEqual([200, 200])
    await become('withdrawn')
    await expect.poll(status, { timeout: 30_000, interval: 1000 }).toBe(404)
    await become('published')
    await expect.poll(status, { timeout: 30_000, interval: 1000 }).toBe(200)
  },
  90_000,
)
