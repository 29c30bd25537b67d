import { sql } from 'kysely'
import { isSqlite, openDatabase } from '../../../backend/db/database.ts'
import { storeWords } from '../../../backend/features/enquiries/search/service.ts'
import { startSystem } from '../system.ts'
import { get, postContact } from '../visitor.ts'
import { fill } from './fill.ts'
import { type Growth, middleEnquiry, sample, summary } from './growth.ts'

/** What the inbox costs where it is full: every filter, each order, and searches of every kind. */
export type InboxTask = {
  engine: string
  databaseUrl: string
  enquiries: number
  progress(text: string): void
}

export async function measureInbox(task: InboxTask): Promise<Growth[]> {
  const { engine, databaseUrl, enquiries, progress } = task
  const system = await startSystem(databaseUrl)
  try {
    const cookie = await system.signIn()
    await postContact(system.url)
    progress(`inbox on ${engine}: filling to ${enquiries.toLocaleString('en')}`)
    await fill(databaseUrl, 1, enquiries)
    progress(`inbox on ${engine}: storing words`)
    await storeAllWords(databaseUrl)
    progress(`inbox on ${engine}: measuring`)
    const rows: Growth[] = []
    for (const [what, search] of await requests(databaseUrl)) {
      const url = `${system.url}/api/admin/enquiries?${new URLSearchParams(search)}`
      const times = await sample(() => get(url, cookie))
      rows.push({
        engine,
        enquiries,
        what: `inbox, ${what}`,
        perSecond: null,
        ...summary(times),
        mostMs: null,
      })
    }
    return rows
  } finally {
    await system.stop()
  }
}

async function requests(databaseUrl: string): Promise<[what: string, search: string[][]][]> {
  const deep = await middleEnquiry(databaseUrl)
  const day = deep.received_at.slice(0, 10)
  return [
    ['first page', []],
    ['page in the middle', [['cursor', `${deep.received_at}_${deep.id}`]]],
    ['oldest first', [['sort', 'oldest']]],
    ['by name', [['sort', 'name']]],
    ['most urgent first', [['sort', 'due']]],
    ['overdue', [['due', 'overdue']]],
    ['new ones', [['status', 'new']]],
    [
      'of two states',
      [
        ['status', 'new'],
        ['status', 'lost'],
      ],
    ],
    ['unread', [['read', 'false']]],
    ['of a kind that is not there', [['kind', 'datasheet']]],
    [
      'of such a kind, by name',
      [
        ['kind', 'datasheet'],
        ['sort', 'name'],
      ],
    ],
    ['whose time runs', [['due', 'running']]],
    ['in quarantine', [['quarantined', 'true']]],
    ['of nobody', [['owner', 'nobody']]],
    ['of one who has none', [['owner', 'me']]],
    ['from one country', [['country', 'JO']]],
    ['in Arabic', [['locale', 'ar']]],
    [
      'of one day long ago',
      [
        ['from', day],
        ['to', day],
      ],
    ],
    ['search for a common name', [['q', 'mona']]],
    ['search for first and last name', [['q', 'Karim Fischer']]],
    ['search for a name in Arabic', [['q', 'فاطمه ابراهيم']]],
    [
      'search for a name, of one status',
      [
        ['q', 'mona'],
        ['status', 'new'],
      ],
    ],
    ['search for an address', [['q', deep.email]]],
    ['search for a number', [['q', deep.phone.slice(3)]]],
    ['search for a rare word', [['q', '77777']]],
    ['search for common words nobody has together', [['q', 'mona laila']]],
    ['search for what nobody has', [['q', 'zzzz']]],
  ]
}

/** As the worker does it, and as the server itself takes stock of it within a minute or so. */
async function storeAllWords(databaseUrl: string): Promise<void> {
  const db = openDatabase(databaseUrl, { unhurried: true })
  try {
    // How fast it fills is not measured.
    if (isSqlite(db)) await sql`PRAGMA synchronous = OFF`.execute(db)
    if (isSqlite(db)) await sql`PRAGMA cache_size = -1000000`.execute(db)
    while ((await storeWords(db, new Date())) > 0);
    if (!isSqlite(db)) await sql`vacuum analyze enquiry, enquiry_word, enquiry_likeness`.execute(db)
  } finally {
    await db.destroy()
  }
}
