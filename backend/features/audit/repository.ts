import type { AuditRow } from '#contract/admin/audit.ts'
import type { Database } from '../../db/database.ts'
import { cutPage, readCursor } from '../../db/keyset.ts'

/** `from` and `until` are instants; what happened at `until` itself is left out. */
export type AuditSearch = {
  staff?: string | undefined
  action?: string | undefined
  subject?: string | undefined
  from?: string | undefined
  until?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** Newest first. Nothing here changes a row: the trace only grows. */
export async function listAudit(
  db: Database,
  search: AuditSearch,
): Promise<{ rows: AuditRow[]; nextCursor: string | null }> {
  const { staff, action, subject, from, until, limit } = search
  const after = readCursor(search.cursor)
  const rows = await db
    .selectFrom('audit')
    .leftJoin('staff as actor', 'actor.id', 'audit.staff_id')
    .leftJoin('staff as whom', (join) =>
      join.onRef('whom.id', '=', 'audit.subject_id').on('audit.subject_kind', '=', 'staff'),
    )
    .selectAll('audit')
    .select(['actor.name as actorName', 'whom.name as subjectName'])
    .$if(staff !== undefined, (rest) => rest.where('audit.staff_id', '=', staff ?? ''))
    .$if(action !== undefined, (rest) => rest.where('audit.action', '=', action ?? ''))
    .$if(subject !== undefined, (rest) =>
      rest.where((row) =>
        row.or([row('audit.subject_kind', '=', subject ?? ''), row('audit.subject_id', '=', subject ?? '')]),
      ),
    )
    .$if(from !== undefined, (rest) => rest.where('audit.at', '>=', from ?? ''))
    .$if(until !== undefined, (rest) => rest.where('audit.at', '<', until ?? ''))
    .$if(after !== undefined, (rest) =>
      rest.where((row) =>
        row(row.refTuple('audit.at', 'audit.id'), '<', row.tuple(after?.at ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('audit.at', 'desc')
    .orderBy('audit.id', 'desc')
    .limit(limit + 1)
    .execute()
  const { page, nextCursor } = cutPage(rows, limit, ({ at, id }) => ({ at, id }))
  return {
    nextCursor,
    rows: page.map((row) => ({
      id: row.id,
      at: row.at,
      staff: row.staff_id === null ? null : { id: row.staff_id, name: row.actorName ?? '' },
      action: row.action,
      subject: { kind: row.subject_kind, id: row.subject_id, name: row.subjectName },
      changes: JSON.parse(row.changes) as AuditRow['changes'],
      requestId: row.request_id,
    })),
  }
}

export async function listPeople(db: Database): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('staff').select(['id', 'name']).orderBy('name').orderBy('id').execute()
}
