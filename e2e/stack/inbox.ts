/** Reads the mails that the development inbox has caught. */
import { type APIRequestContext, expect } from '@playwright/test'

export type Mail = {
  subject: string
  text: string
  html: string
  to: { address: string }[]
}

/** The first mail to this address whose subject holds the given words; the worker may still be sending it. */
export async function mailTo(inbox: APIRequestContext, address: string, subject: string): Promise<Mail> {
  let found: Mail | undefined
  await expect
    .poll(
      async () => {
        const answer = await inbox.get('/api/email')
        const mails: Mail[] = await answer.json()
        found = mails.find(
          (mail) => mail.subject.includes(subject) && mail.to.some((to) => to.address === address),
        )
        return found?.subject
      },
      { timeout: 20_000, message: `a mail "${subject}" to ${address}` },
    )
    .toContain(subject)
  if (!found) throw new Error('unreachable: the poll has seen it')
  return found
}
