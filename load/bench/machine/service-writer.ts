import { randomUUID } from 'node:crypto'
import { company } from '#catalogue/company.ts'
import { openDatabase } from '../../../backend/db/database.ts'
import { enquiryService } from '../../../backend/features/enquiries/service.ts'
import { percentile } from '../rounds.ts'
import { contactOf } from '../visitor.ts'

/**
 * A program: contacts through our own service but without HTTP, to tell what the server costs from what storing costs;
 * prints what it measured as JSON. Arguments: database URL, clients, seconds.
 */
const [databaseUrl, clients, seconds] = process.argv.slice(2)
const db = openDatabase(databaseUrl ?? '', { poolSize: Number(clients) })
const enquiries = enquiryService({
  db,
  now: () => new Date(),
  timeZone: company.timeZone,
  letters: { company, publicUrl: 'https://example.test', officeInbox: 'office@example.test' },
  findProduct: async () => undefined,
  issueDatasheetLink: async () => null,
  recordConsents: async () => undefined,
  limits: { acknowledgementsPerDay: 3 },
  onStored: () => undefined,
})

const latencies: number[] = []
const startedAt = performance.now()
const endsAt = startedAt + Number(seconds) * 1000
await Promise.all(Array.from({ length: Number(clients) }, client))
const rate = latencies.length / ((performance.now() - startedAt) / 1000)
await db.destroy()
process.stdout.write(
  JSON.stringify({ rate, p50Ms: percentile(latencies, 50), p99Ms: percentile(latencies, 99) }),
)

async function client(): Promise<void> {
  while (performance.now() < endsAt) {
    const from = performance.now()
    await submitContact()
    latencies.push(performance.now() - from)
  }
}

async function submitContact(): Promise<void> {
  const key = randomUUID()
  const request = contactOf(key)
  if (await enquiries.earlierReceipt('contact', request, key)) throw new Error('The key is in use')
  await enquiries.submitContact(request, key)
}
