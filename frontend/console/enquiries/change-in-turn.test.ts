import { expect, test } from 'vitest'
import type { EnquiryChange, EnquiryDetail } from '#contract/enquiry.ts'
import type { Answer } from '../../api/request.ts'
import { changeInTurn } from './change-in-turn.ts'

/** Answers later than it was asked, as the real one does, and refuses what is stale. */
function desk() {
  const stored = { version: 4 }
  const send = async (_id: string, { version }: EnquiryChange): Promise<Answer<EnquiryDetail>> => {
    await new Promise((done) => setTimeout(done, 5))
    if (version !== stored.version) return { ok: false, failure: { code: 'version-conflict' } }
    stored.version += 1
    return { ok: true, value: { ...stored } as EnquiryDetail }
  }
  return { stored, send }
}

test('two changes of what was read once do not contradict each other', async () => {
  const { stored, send } = desk()
  const change = (version: number) => changeInTurn('twice', { status: 'won', version }, send)
  const both = await Promise.all([change(4), change(4)])
  expect(both.map(({ ok }) => ok)).toEqual([true, true])
  // Nor does a third, while the list of before is still shown.
  expect((await change(4)).ok).toBe(true)
  expect(stored.version).toBe(7)
})

test('what a colleague did in between is still a conflict, until it was read', async () => {
  const { stored, send } = desk()
  const change = (version: number) => changeInTurn('between', { ownerId: null, version }, send)
  expect((await change(4)).ok).toBe(true)
  stored.version += 1
  expect(await change(5)).toEqual({ ok: false, failure: { code: 'version-conflict' } })
  expect((await change(6)).ok).toBe(true)
})
