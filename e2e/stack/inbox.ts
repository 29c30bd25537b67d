/** Reads the mails that an inbox has caught: maildev's in development, Mailpit's in containers. */
import { type APIRequestContext, expect } from '@playwright/test'

export type Mail = {
  subject: string
  text: string
  html: string
  to: { address: string }[]
}
export type Inbox = () => Promise<Mail[]>

export function maildev(inbox: APIRequestContext): Inbox {
  return async () => (await inbox.get('/api/email')).json()
}

type Listed = { ID: string }
type Opened = { Subject: string; Text: string; HTML: string; To: { Address: string }[] }

export function mailpit(inbox: APIRequestContext): Inbox {
  return async () => {
    const { messages }: { messages: Listed[] } = await (await inbox.get('/api/v1/messages')).json()
    const opened: Opened[] = await Promise.all(
      messages.map(async ({ ID: id }) => (await inbox.get(`/api/v1/message/${id}`)).json()),
    )
    return opened.map(({ Subject: subject, Text: text, HTML: html, To: to }) => ({
      subject,
      text,
      html,
      to: to.map(({ Address: address }) => ({ address })),
    }))
  }
}

/** The first mail to this address whose subject holds the given words; the worker may still be sending it. */
export async function mailTo(inbox: Inbox, address: string, subject: string): Promise<Mail> {
  let found: Mail | undefined
  await expect
    .poll(
      async () => {
        const mails = await inbox()
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
