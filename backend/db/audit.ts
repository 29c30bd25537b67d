import { randomUUID } from 'node:crypto'
import type { AuditAction } from '#contract/admin/audit.ts'
import type { Tx } from './database.ts'

/** Who did it: the staff member and the request, as the guard learned them. */
export type Actor = { staffId: string | null; requestId: string }

export type AuditEntry = {
  action: AuditAction
  subject: { kind: string; id: string }
  /** Before and after of each field that changed; never a person's data. */
  changes: Record<string, [before: unknown, after: unknown]>
}

/** Takes a transaction on purpose: a change without its audit row cannot be committed. */
export async function recordAudit(tx: Tx, actor: Actor, entry: AuditEntry, at: Date): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      id: randomUUID(),
      at: at.toISOString(),
      staff_id: actor.staffId,
      action: entry.action,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      changes: JSON.stringify(entry.changes),
      request_id: actor.requestId,
    })
    .execute()
}
