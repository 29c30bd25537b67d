import type { SheetIssue, SheetRevision, SheetState } from '#contract/admin/datasheet.ts'
import type { EditedProduct } from '#contract/admin/product.ts'
import { type Locale, locales } from '#contract/locale.ts'
import type { Cache } from '../../../cache/cache.ts'
import { type Actor, recordAudit } from '../../../db/audit.ts'
import { takeTurn } from '../../../db/coordination/turn.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { sheetChanges } from '../../../documents/datasheet-changes.ts'
import type { SheetFacts } from '../../../documents/datasheet-content.ts'
import { ProblemError } from '../../../http/problems.ts'
import { dayOf } from '../../../time.ts'
import { rowOf } from '../editing/present.ts'
import { findRow, saveRow } from '../editing/repository.ts'
import { filled } from '../editing/texts.ts'
import { findProduct, keepRevision } from '../editing/write.ts'
import { findSnapshots, isIssued, listEntries, type SheetEntry } from './repository.ts'

/** The revisions of a product's datasheet: what each changed and why, and how the next one is issued. */
export type SheetService = ReturnType<typeof sheetService>

type Given = { db: Database; cache: Cache; now: () => Date; timeZone: string }

const mostShown = 20

export function sheetService({ db, cache, now, timeZone }: Given) {
  return {
    async state(id: number): Promise<SheetState> {
      return stateOf(db, await sheetProduct(db, id))
    },

    /** Corrections raise the number by themselves; issuing says why, and raises it too unless only they did. */
    async issue(id: number, { version, note }: SheetIssue, actor: Actor): Promise<SheetState> {
      if (note.en.trim() === '' && note.ar.trim() === '') {
        throw new ProblemError('invalid-request', { errors: [{ field: 'note', rule: 'required' }] })
      }
      const at = now()
      const issued = await db.transaction().execute(async (tx) => {
        await takeTurn(tx, 'catalogue')
        const before = await sheetProduct(tx, id)
        if (before.version !== version) {
          throw new ProblemError('version-conflict', { current: await stateOf(tx, before) })
        }
        return stateOf(tx, await issue(tx, before, { note, actor, at, today: dayOf(at, timeZone) }))
      })
      await cache.clear()
      return issued
    },
  }
}

/** What letters about a product's datasheet say of it; undefined for a project. */
export async function readSheet(db: Database, id: number) {
  const product = await findProduct(db, id)
  if (product?.kind !== 'equipment') return undefined
  const { revision, revisedOn, states, content } = product
  const entries = await listEntries(db, id, 1)
  return {
    name: filled(content).name,
    revision,
    revisedOn,
    languages: locales.filter((locale) => states[locale] === 'published'),
    notes: entries.flatMap((entry): { revision: number; note: SheetIssue['note'] }[] =>
      entry.note === null ? [] : [{ revision: entry.revision, note: JSON.parse(entry.note) }],
    ),
  }
}

async function sheetProduct(db: Database | Tx, id: number): Promise<EditedProduct> {
  const product = await findProduct(db, id)
  if (product?.kind !== 'equipment') throw new ProblemError('not-found')
  return product
}

type Issuing = { note: SheetIssue['note']; actor: Actor; at: Date; today: string }

async function issue(
  tx: Tx,
  before: EditedProduct,
  { note, actor, at, today }: Issuing,
): Promise<EditedProduct> {
  const revision = await nextRevision(tx, before)
  const after: EditedProduct = {
    ...before,
    version: before.version + 1,
    revision,
    revisedOn: revision === before.revision ? before.revisedOn : today,
    changedAt: at.toISOString(),
  }
  // The hash stays: that a sheet was issued keeps no later release's files from correcting the product.
  const stored = await findRow(tx, before.id)
  await saveRow(tx, rowOf(after, stored?.loaded_hash ?? ''))
  const writing = { actor, at, today, origin: 'issue' as const, note: noted(note) }
  await keepRevision(tx, writing, after)
  const changes: Record<string, [unknown, unknown]> = {
    version: [before.version, after.version],
    revision: [before.revision, after.revision],
  }
  const subject = { kind: 'product', id: String(before.id) }
  await recordAudit(tx, actor, { action: 'datasheet.revise', subject, changes }, at)
  return after
}

/** The first was there from the beginning; later ones were raised by corrections until somebody issues them. */
async function nextRevision(tx: Database | Tx, { id, revision }: EditedProduct): Promise<number> {
  const isOpen = revision > 1 && !(await isIssued(tx, id, revision))
  return isOpen ? revision : revision + 1
}

function noted({ en, ar }: SheetIssue['note']): SheetIssue['note'] {
  const [english, arabic] = [en, ar].map((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  return { en: english || arabic || '', ar: arabic || english || '' }
}

async function stateOf(db: Database | Tx, product: EditedProduct): Promise<SheetState> {
  const { id, version, slug, content, states, revision, revisedOn } = product
  const entries = await listEntries(db, id, revision - mostShown)
  const byRevision = [...Map.groupBy(entries, (entry) => entry.revision)]
  const facts = await factsAt(
    db,
    id,
    byRevision.map(([number]) => number),
  )
  const revisions = byRevision.map(([number, of], index): SheetRevision => {
    const before = byRevision[index - 1]?.[0]
    return { ...told(number, of), changes: changesBetween(facts.get(before ?? 0), facts.get(number)) }
  })
  return {
    product: { id, version, slug, name: filled(content).name, states },
    revision,
    revisedOn,
    nextRevision: await nextRevision(db, product),
    revisions: revisions.toReversed().slice(0, mostShown),
  }
}

function told(revision: number, entries: SheetEntry[]): Omit<SheetRevision, 'changes'> {
  const [raised] = entries
  const issued = entries.find(({ note }) => note !== null)
  return {
    revision,
    at: raised?.at ?? '',
    staffName: raised?.staffName ?? null,
    origin: raised?.origin ?? 'files',
    issued: issued
      ? { at: issued.at, staffName: issued.staffName, note: JSON.parse(issued.note ?? '') }
      : null,
  }
}

/** What each of these revisions printed, as far as it is known. */
export async function factsAt(
  db: Database | Tx,
  id: number,
  revisions: number[],
): Promise<Map<number, SheetFacts>> {
  const snapshots = await findSnapshots(db, id, revisions)
  return new Map(
    [...snapshots].map(([revision, { code, content }]) => [revision, { code, content: filled(content) }]),
  )
}

function changesBetween(before: SheetFacts | undefined, after: SheetFacts | undefined) {
  if (!before || !after) return null
  const [en, ar] = locales.map((locale: Locale) => sheetChanges(before, after, locale))
  return { en: en ?? [], ar: ar ?? [] }
}
