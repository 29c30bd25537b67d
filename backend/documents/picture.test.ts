import { afterAll, expect, test } from 'vitest'
import { pictureDrawer } from './picture.ts'

const { draw, close } = pictureDrawer()
afterAll(close)
const svg = (text: string, attributes = '') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="80"><text x="290" y="50" font-size="30" text-anchor="end" font-family="IBM Plex Sans Arabic" ${attributes}>${text}</text></svg>`,
  )

test('one picture is drawn once, at the same time and later', async () => {
  const [first, second] = await Promise.all([draw(svg('كلور')), draw(svg('كلور'))])
  expect(Buffer.from(first).subarray(1, 4).toString()).toBe('PNG')
  expect(second).toBe(first)
  expect(await draw(svg('كلور'))).toBe(first)
  expect(await draw(svg('غاز'))).not.toBe(first)
})

test('Arabic letters are joined, and lie in the direction of reading', async () => {
  const empty = await draw(svg(''))
  const joined = await draw(svg('كلور'))
  expect(joined.length).toBeGreaterThan(empty.length)
  // Between letters that must not join stands a zero-width non-joiner.
  expect(joined).not.toEqual(await draw(svg('ك\u200cل\u200cو\u200cر')))
  const mixed = await draw(svg('\u2067سعة 20 kg\u2069'))
  expect(mixed).toEqual(await draw(svg('\u202dkg\u202c \u202d20\u202c \u2067سعة\u2069')))
  expect(mixed).not.toEqual(await draw(svg('سعة 20 kg')))
})

test('semi-bold is a weight of its own', async () => {
  expect(await draw(svg('كلور', 'font-weight="600"'))).not.toEqual(await draw(svg('كلور')))
})

test('the memory of a picture is given back', async () => {
  const large = (name: number) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><title>${name}</title></svg>`,
    )
  await draw(large(0))
  const before = process.memoryUsage.rss()
  for (let name = 1; name <= 60; name++) await draw(large(name))
  // All of them together would be 180 MB.
  expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(80)
})

test('what cannot be drawn fails, and does not stop what follows', async () => {
  const [broken, sound] = await Promise.allSettled([draw(Buffer.from('<svg')), draw(svg('ماء'))])
  expect([broken.status, sound.status]).toEqual(['rejected', 'fulfilled'])
  await expect(draw(Buffer.from('<svg'))).rejects.toThrow()
})
