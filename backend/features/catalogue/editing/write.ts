import { isDeepStrictEqual } from 'node:util'
import type { RevisionNote } from '#contract/admin/datasheet.ts'
import type { EditedProduct, ProductDraft, RevisionOrigin } from '#contract/admin/product.ts'
import { type Actor, recordAudit } from '../../../db/audit.ts'
import { takeTurn } from '../../../db/coordination/turn.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { ProblemError } from '../../../http/problems.ts'
import { completenessOf } from './completeness.ts'
import { decided, presentOf, rowOf } from './present.ts'
import {
  findOwnerOfSlug,
  findRow,
  hasService,
  insertRevision,
  listFormerSlugsOf,
  moveSlug,
  nextProductId,
  saveRow,
} from './repository.ts'
import { faultsOf } from './rules.ts'
import { filled, staleAfter, tidied } from './texts.ts'

/** How what staff decide becomes a product, in the console or in a table. Who else saves one, and what all must keep: docs/decisions/0018. */
export type Writing = {
  actor: Actor
  at: Date
  /** In the company's time zone; the date that a new revision of the datasheet bears. */
  today: string
  origin: RevisionOrigin
  /** Of `restore`: which revision came back. */
  restoredVersion?: number
  /** Of `issue`: why. */
  note?: RevisionNote
  /** Paths of stale texts that are still right. */
  confirmed?: readonly string[]
}

export async function findProduct(db: Database | Tx, id: number): Promise<EditedProduct | undefined> {
  const row = await findRow(db, id)
  return row && presentOf(row, await listFormerSlugsOf(db, id))
}

/** Refuses what was decided on an older state than the present one, and answers with that. */
export async function changeProduct(
  tx: Tx,
  writing: Writing,
  { id, version }: { id: number; version: number },
  decide: (present: EditedProduct) => Partial<ProductDraft>,
): Promise<EditedProduct> {
  await takeTurn(tx, 'catalogue')
  const present = await findProduct(tx, id)
  if (!present) throw new ProblemError('not-found')
  if (present.version !== version) throw new ProblemError('version-conflict', { current: present })
  return writeProduct(tx, writing, { ...decided(present), ...decide(present) }, present)
}

/** `before` is the present state, read in this transaction in the catalogue's turn; null makes a new product. */
export async function writeProduct(
  tx: Tx,
  writing: Writing,
  draft: ProductDraft,
  before: EditedProduct | null,
): Promise<EditedProduct> {
  const wanted = { ...decided(draft), content: tidied(draft.content) }
  const errors = [
    ...faultsOf(wanted),
    ...(await slugFaults(tx, wanted, before)),
    ...(await placeFaults(tx, wanted)),
  ]
  if (errors.length > 0) throw new ProblemError('invalid-request', { errors })
  const after = next(wanted, before, writing, before?.id ?? (await nextProductId(tx)))
  if (before && isSame(before, after)) return before
  await saveRow(tx, rowOf(after, ''))
  if (before && before.slug !== after.slug) await moveSlug(tx, after.id, before.slug, after.slug)
  await keepRevision(tx, writing, after)
  await recordAudit(
    tx,
    writing.actor,
    {
      action: before ? 'product.change' : 'product.create',
      subject: { kind: 'product', id: String(after.id) },
      changes: changesBetween(before, after),
    },
    writing.at,
  )
  return { ...after, formerSlugs: await listFormerSlugsOf(tx, after.id) }
}

export async function keepRevision(tx: Tx, writing: Writing, product: EditedProduct): Promise<void> {
  await insertRevision(tx, {
    productId: product.id,
    version: product.version,
    at: writing.at,
    staffId: writing.actor.staffId,
    origin: writing.origin,
    restoredVersion: writing.restoredVersion ?? null,
    datasheetRevision: product.revision,
    note: writing.note ?? null,
    snapshot: decided(product),
  })
}

/** What the product is after the change; the datasheet's revision rises with what is printed on it. */
export function next(
  draft: ProductDraft,
  before: EditedProduct | null,
  writing: Writing,
  id: number,
): EditedProduct {
  const held = Object.fromEntries(
    Object.entries(before?.stale ?? {}).filter(([path]) => !writing.confirmed?.includes(path)),
  )
  const { content, kind } = draft
  const stale = staleAfter({ before: before?.content ?? null, after: content, stale: held, at: writing.at })
  return {
    id,
    version: (before?.version ?? 0) + 1,
    ...draft,
    stale,
    completeness: completenessOf({ kind, content, stale }),
    formerSlugs: before?.formerSlugs ?? [],
    ...datasheetAfter(draft, before, writing.today),
    changedAt: writing.at.toISOString(),
  }
}

function datasheetAfter(draft: ProductDraft, before: EditedProduct | null, today: string) {
  if (before === null) return { revision: 1, revisedOn: today }
  if (isDeepStrictEqual(printed(before), printed(draft)))
    return { revision: before.revision, revisedOn: before.revisedOn }
  return { revision: before.revision + 1, revisedOn: today }
}

/** As documents/datasheet-content.ts prints it: neither the group nor a project's delivery. */
function printed({ code, content }: ProductDraft) {
  const { group: _group, delivery: _delivery, ...facts } = filled(content)
  return { code, ...facts }
}

function isSame(before: EditedProduct, after: EditedProduct): boolean {
  return isDeepStrictEqual([decided(before), before.stale], [decided(after), after.stale])
}

/** What each product was called leads to it for ever, so no other may take the name. */
async function slugFaults(tx: Tx, { slug }: ProductDraft, before: EditedProduct | null) {
  if (slug === before?.slug) return []
  const owner = await findOwnerOfSlug(tx, slug)
  if (!owner || (owner.isFormer && owner.id === before?.id)) return []
  return [{ field: 'slug', rule: 'taken' }]
}

async function placeFaults(tx: Tx, { serviceId }: ProductDraft) {
  return (await hasService(tx, serviceId)) ? [] : [{ field: 'serviceId', rule: 'unknown' }]
}

/** The texts themselves are in the revisions, which the versions lead to. */
function changesBetween(before: EditedProduct | null, after: EditedProduct) {
  const was: Record<string, unknown> = before === null ? {} : told(before)
  return Object.fromEntries(
    Object.entries(told(after))
      .map(([name, value]): [string, [unknown, unknown]] => [name, [was[name] ?? null, value]])
      .filter(([, [earlier, value]]) => value !== earlier),
  )
}

function told({ version, slug, code, states, revision }: EditedProduct) {
  return { version, slug, code, 'states.en': states.en, 'states.ar': states.ar, revision }
}
