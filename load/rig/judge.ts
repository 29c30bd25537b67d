/** Holds what visitors were told against what the database keeps and the mail server took. */
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { DeliveredLetter, MailServer } from './mail-server.ts'
import type { Visitors } from './visitors.ts'

export type Verdict = {
  acknowledged: number
  stored: number
  /** Different letters that arrived, and how often one arrived again. */
  delivered: number
  repeated: number
  /** Each a sentence; empty when every promise was kept. */
  faults: string[]
}
/** What the judge looks at. */
export type Evidence = { databaseUrl: string; mail: Pick<MailServer, 'letters' | 'refusedForGood'> }
type StoredEnquiry = { id: string; idempotency_key: string }
type StoredLetter = { id: string; enquiry_id: string; kind: string; state: string }

/** Waits until no letter is waiting any more; answers false when some still are in the end. */
export async function untilNoLetterWaits({ databaseUrl }: Evidence, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const waiting = await read(databaseUrl, "select id from letter where state = 'waiting' limit 1")
    if (waiting.length === 0) return true
    if (Date.now() > deadline) return false
    await pause(100)
  }
}

export async function judge({ databaseUrl, mail }: Evidence, visitors: Visitors): Promise<Verdict> {
  const enquiries = await read<StoredEnquiry>(databaseUrl, 'select id, idempotency_key from enquiry')
  const letters = await read<StoredLetter>(databaseUrl, 'select id, enquiry_id, kind, state from letter')
  const arrived = mail.letters
  const different = new Set(arrived.map(({ messageId }) => messageId))
  return {
    acknowledged: visitors.acknowledged.size,
    stored: enquiries.length,
    delivered: different.size,
    repeated: arrived.length - different.size,
    faults: [
      ...[...visitors.unexpected].map((answer) => `A visitor was answered ${answer}`),
      ...faultsOfEnquiries(enquiries, visitors),
      ...faultsOfLetters(enquiries, letters),
      ...faultsOfDelivery(letters, arrived, mail.refusedForGood),
      ...faultsOfIdentity(arrived),
    ].slice(0, 20),
  }
}

function faultsOfEnquiries(enquiries: StoredEnquiry[], { acknowledged, sent }: Visitors): string[] {
  const stored = Map.groupBy(enquiries, (enquiry) => enquiry.idempotency_key)
  return [
    ...[...sent].filter((key) => !acknowledged.has(key)).map((key) => `${key} was never acknowledged`),
    ...[...acknowledged]
      .filter(([key, { id }]) => stored.get(key)?.[0]?.id !== id)
      .map(([key]) => `${key} was acknowledged but is not stored as it was`),
    ...[...stored].filter(([, { length }]) => length > 1).map(([key]) => `${key} is stored more than once`),
    ...[...stored.keys()].filter((key) => !sent.has(key)).map((key) => `${key} was never sent`),
  ]
}

function faultsOfLetters(enquiries: StoredEnquiry[], letters: StoredLetter[]): string[] {
  const kinds = Map.groupBy(letters, (letter) => letter.enquiry_id)
  const kindsOf = (id: string) =>
    (kinds.get(id) ?? [])
      .map(({ kind }) => kind)
      .sort()
      .join(' and ')
  return [
    ...enquiries
      .filter(({ id }) => kindsOf(id) !== 'acknowledgement and office-notice')
      .map(({ id, idempotency_key: key }) => `${key} has as letters: ${kindsOf(id) || 'none'}`),
    ...(letters.length === 2 * enquiries.length
      ? []
      : [`${letters.length} letters, not two for each enquiry`]),
  ]
}

function faultsOfDelivery(
  letters: StoredLetter[],
  arrived: DeliveredLetter[],
  refusedForGood: Set<string>,
): string[] {
  const idOf = (messageId: string) => messageId.slice(1, messageId.indexOf('@'))
  const delivered = new Set(arrived.map(({ messageId }) => idOf(messageId)))
  const refused = new Set([...refusedForGood].map(idOf))
  const known = new Set(letters.map(({ id }) => id))
  return [
    ...letters
      .filter(({ id, state }) => state === 'failed' && !refused.has(id))
      .map(({ id }) => `The letter ${id} was given up, but no server had refused it for good`),
    ...letters
      .filter(({ id, state }) => !delivered.has(id) && !(state === 'failed' && refused.has(id)))
      .map(({ id, kind, state }) => `The letter ${id} (${kind}, ${state}) was never delivered`),
    ...[...delivered].filter((id) => !known.has(id)).map((id) => `The letter ${id} is stored nowhere`),
  ]
}

/** Each visitor has an address of its own for each contact, so recipient and reply address name a letter. */
function faultsOfIdentity(arrived: DeliveredLetter[]): string[] {
  const copies = Map.groupBy(arrived, ({ recipient, replyTo }) => `${recipient}, reply to ${replyTo}`)
  return [...copies]
    .filter(([, same]) => new Set(same.map(({ messageId }) => messageId)).size > 1)
    .map(([letter]) => `The letter to ${letter} came under several Message-IDs`)
}

/** Not by way of the system's own code, which is what is judged. */
async function read<Row>(databaseUrl: string, query: string): Promise<Row[]> {
  if (databaseUrl.startsWith('sqlite:')) {
    const file = new DatabaseSync(databaseUrl.slice('sqlite:'.length), { readOnly: true, timeout: 5000 })
    try {
      return file.prepare(query).all() as Row[]
    } finally {
      file.close()
    }
  }
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}
