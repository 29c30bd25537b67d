import { setTimeout as wait } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import type { QueuedLetter } from './outbox.ts'

/** The only file that knows SMTP. */
export type Mailer = { send(letter: QueuedLetter): Promise<void>; close(): void }

const connections = 5
const timeouts = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000, dnsTimeout: 5000 }
/** For one letter in all; shorter than its lease, so that no other worker takes it up meanwhile. */
const deadlineMs = 20_000

export function smtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: connections, ...timeouts })
  const domain = /@([^\s@<>]+)>?$/.exec(from)?.[1] ?? 'localhost'
  return {
    async send({ id, kind, recipient, replyTo, subject, text, html, thread, unsubscribeUrl }) {
      const sending = transport.sendMail({
        from,
        // An object, never text: an address cannot be read as a list of addresses.
        to: { name: '', address: recipient },
        ...(replyTo && { replyTo: { name: '', address: replyTo } }),
        subject,
        text,
        html,
        // A stable id lets the receiving side drop a letter that a crash made us send twice.
        messageId: `<${id}@${domain}>`,
        ...inThread((thread ?? '').split(' ').filter(Boolean), domain),
        headers: {
          // What a person has written may be answered by a machine.
          ...(kind !== 'reply' && { 'Auto-Submitted': 'auto-generated' }),
          ...(unsubscribeUrl && oneClick(unsubscribeUrl)),
        },
      })
      await inTime(sending)
    },
    close: () => transport.close(),
  }
}

/** RFC 5322, 3.6.4: mail programs show it below the letters it answers. */
function inThread(ids: string[], domain: string) {
  const references = ids.map((id) => `<${id}@${domain}>`)
  const last = references.at(-1)
  return last === undefined ? {} : { inReplyTo: last, references }
}

/** RFC 8058: the mail program itself sends the POST. */
function oneClick(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

async function inTime(sending: Promise<unknown>): Promise<void> {
  const deadline = new AbortController()
  const late = wait(deadlineMs, undefined, { signal: deadline.signal }).then(() => {
    throw new Error('The mail server took too long')
  })
  // Whichever loses the race may still fail, later and unheard.
  late.catch(() => undefined)
  sending.catch(() => undefined)
  await Promise.race([sending, late]).finally(() => deadline.abort())
}
