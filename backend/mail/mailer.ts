import { createTransport } from 'nodemailer'
import type { QueuedLetter } from './outbox.ts'

/** The only file that knows SMTP. */
export type Mailer = { send(letter: QueuedLetter): Promise<void>; close(): void }

const connections = 5
/** Shorter together than the lease of a letter, so that no other worker takes it up meanwhile. */
const timeouts = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000, dnsTimeout: 5000 }

export function smtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: connections, ...timeouts })
  const domain = /@([^\s@<>]+)>?$/.exec(from)?.[1] ?? 'localhost'
  return {
    async send({ id, recipient, replyTo, subject, text, html }) {
      await transport.sendMail({
        from,
        // An object, never text: an address cannot be read as a list of addresses.
        to: { name: '', address: recipient },
        ...(replyTo && { replyTo: { name: '', address: replyTo } }),
        subject,
        text,
        html,
        // A stable id lets the receiving side drop a letter that a crash made us send twice.
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}
