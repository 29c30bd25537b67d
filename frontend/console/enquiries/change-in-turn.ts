import type { EnquiryChange, EnquiryDetail } from '#contract/enquiry.ts'
import { changeEnquiry } from '../../api/admin.ts'
import type { Answer } from '../../api/request.ts'

/** Of each enquiry, the version that one's own last change made or is making. */
const own = new Map<string, Promise<number>>()

/** One after the other: what is pressed before the page was read anew would meet one's own change and take it for a colleague's. */
export async function changeInTurn(
  id: string,
  change: EnquiryChange,
  send = changeEnquiry,
): Promise<Answer<EnquiryDetail>> {
  const { version } = change
  if (version === undefined) return send(id, change)
  const before = own.get(id) ?? Promise.resolve(version)
  const answered = before.then(async (made) => {
    const answer = await send(id, { ...change, version: Math.max(made, version) })
    return { answer, made: answer.ok ? answer.value.version : made }
  })
  own.set(
    id,
    answered.then(({ made }) => made),
  )
  return (await answered).answer
}
