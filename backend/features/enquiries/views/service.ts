import { randomUUID } from 'node:crypto'
import {
  mostViews,
  type SavedView,
  type SavedViews,
  type ViewRequest,
} from '#contract/admin/enquiries/views.ts'
import { type Actor, type AuditEntry, recordAudit } from '../../../db/audit.ts'
import { takeTurn } from '../../../db/coordination/turn.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { ProblemError } from '../../../http/problems.ts'
import { slugsAskedFor } from '../products/repository.ts'
import { deleteView, insertView, listViews, renameView } from './repository.ts'

/** The views of the inbox that each member of staff keeps for themselves. */
export type ViewService = ReturnType<typeof viewService>

export function viewService(db: Database, now: () => Date) {
  return {
    async list(staffId: string): Promise<SavedViews> {
      const views = await listViews(db, staffId)
      return { views: await Promise.all(views.map((view) => calledAsNow(db, view))) }
    },

    async save({ name, query }: ViewRequest, actor: Actor): Promise<SavedView> {
      return changing(db, actor, async (tx, views) => {
        const view = { id: randomUUID(), name: tidy(name), query }
        if (views.length >= mostViews) throw new ProblemError('too-many-views')
        refuseTaken(views, view.name)
        await insertView(tx, view, { staffId: actor.staffId ?? '', at: now() })
        await record(tx, 'view.save', view.id, actor)
        return view
      })
    },

    async rename(id: string, wanted: string, actor: Actor): Promise<SavedView> {
      return changing(db, actor, async (tx, views) => {
        const view = known(views, id)
        const name = tidy(wanted)
        if (name === view.name) return view
        refuseTaken(
          views.filter((other) => other !== view),
          name,
        )
        await renameView(tx, id, name)
        await record(tx, 'view.rename', id, actor)
        return { ...view, name }
      })
    },

    async remove(id: string, actor: Actor): Promise<SavedViews> {
      return changing(db, actor, async (tx, views) => {
        const view = known(views, id)
        await deleteView(tx, id)
        await record(tx, 'view.delete', id, actor)
        return { views: views.filter((other) => other !== view) }
      })
    },
  }

  /** A view may be named like a person, so that the row says neither the name nor what is searched for. */
  async function record(tx: Tx, action: AuditEntry['action'], id: string, actor: Actor): Promise<void> {
    await recordAudit(tx, actor, { action, subject: { kind: 'view', id }, changes: {} }, now())
  }
}

/** The product it asks for, under the name that the inbox shows. */
async function calledAsNow(db: Database, view: SavedView): Promise<SavedView> {
  const [product] = (await slugsAskedFor(db, view.query)) ?? []
  return product === undefined ? view : { ...view, query: { ...view.query, product } }
}

/** One after another, so that what was counted and compared is still so when it is written. */
async function changing<T>(
  db: Database,
  { staffId }: Actor,
  change: (tx: Tx, views: SavedView[]) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await takeTurn(tx, `views of ${staffId}`)
    return change(tx, await listViews(tx, staffId ?? ''))
  })
}

/** Another's view is as unknown as none. */
function known(views: SavedView[], id: string): SavedView {
  const view = views.find((one) => one.id === id)
  if (!view) throw new ProblemError('not-found')
  return view
}

function refuseTaken(others: SavedView[], name: string): void {
  if (others.some((other) => alike(other.name) === alike(name))) throw new ProblemError('view-name-taken')
}

function tidy(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ')
}

function alike(name: string): string {
  return name.toLowerCase()
}
