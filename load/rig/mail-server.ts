/** A mail server that can refuse, stall and change its mind, and remembers every letter it took. */
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type MailServer = {
  port: number
  letters: DeliveredLetter[]
  /** Message-IDs that were answered 5xx after they had been read: the sender may give these up. */
  refusedForGood: Set<string>
  behave(behaviour: MailBehaviour): Promise<void>
  close(): Promise<void>
}
export type DeliveredLetter = { messageId: string; recipient: string; replyTo: string; at: number }
/** `fickle` answers 4xx or 5xx to a share of what it is told, at every step of the conversation. */
export type MailBehaviour = 'well' | 'refusing' | 'stalling' | 'fickle'

type Answer = (error?: Error | null) => void
const shareOfRefusals = 0.15

export async function startMailServer(port: number, random: () => number): Promise<MailServer> {
  const letters: DeliveredLetter[] = []
  const refusedForGood = new Set<string>()
  const held: (() => void)[] = []
  let behaviour: MailBehaviour = 'well'
  let listening: SMTPServer | null = null

  const step = (codes: number[], answer: Answer, onRefused: (code: number) => void = () => undefined) => {
    if (behaviour === 'stalling') return void held.push(answer)
    const code = behaviour === 'fickle' && random() < shareOfRefusals ? pick(codes, random) : undefined
    if (code === undefined) return answer()
    onRefused(code)
    answer(Object.assign(new Error('Not now'), { responseCode: code }))
  }
  const take = async (stream: Readable, recipient: string, answer: Answer): Promise<void> => {
    const source = await text(stream)
    const messageId = headerOf(source, 'message-id')
    const letter = { messageId, recipient, replyTo: headerOf(source, 'reply-to') }
    const accept: Answer = (error) => {
      if (!error) letters.push({ ...letter, at: Date.now() })
      answer(error)
    }
    step([451, 452, 550, 554], accept, (code) => code >= 500 && refusedForGood.add(messageId))
  }
  const open = async () => {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 10,
      onConnect: (_session, answer) => step([421, 554], answer),
      onMailFrom: (_address, _session, answer) => step([421, 451], answer),
      onRcptTo: (_address, _session, answer) => step([450, 451], answer),
      onData: (stream, { envelope }, answer) => {
        // A sender that dies breaks off in the middle: such a letter has not arrived.
        take(stream, envelope.rcptTo[0]?.address ?? '', answer).catch(() => answer(new Error('broken off')))
      },
    })
    server.on('error', () => undefined)
    server.listen(port, '127.0.0.1')
    await once(server.server, 'listening')
    listening = server
  }
  const close = async () => {
    const server = listening
    listening = null
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  await open()
  return {
    port,
    letters,
    refusedForGood,
    close,
    behave: async (next) => {
      behaviour = next
      if (next === 'refusing') await close()
      else if (!listening) await open()
      // What was held back is answered late, when nobody may be listening any more.
      if (next !== 'stalling') for (const answer of held.splice(0)) answer()
    },
  }
}

function pick(codes: number[], random: () => number): number {
  return codes[Math.floor(random() * codes.length)] ?? 451
}

/** Long headers are folded over several lines. */
function headerOf(source: string, name: string): string {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  return new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
}
