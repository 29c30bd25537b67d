/** Pages through rows that are ordered by an instant or a text and an id: by key and not by offset, so that a page costs the same however deep it lies. */
export type Cursor = { at: string; id: string }

export const defaultPageSize = 25

/** Undefined for a text that is no cursor of ours: the list then starts at its beginning. */
export function readCursor(
  cursor: string | undefined,
  kind: 'instant' | 'text' = 'instant',
): Cursor | undefined {
  const [, at, id] = /^([^\p{Cc}\p{Cs}]*)_([0-9a-f-]{36})$/u.exec(cursor ?? '') ?? []
  if (at === undefined || id === undefined) return undefined
  return kind === 'text' || isInstant(at) ? { at, id } : undefined
}

/** Takes one row more than the page holds, to know whether another page follows. */
export function cutPage<Row>(
  rows: Row[],
  size: number,
  keyOf: (row: Row) => Cursor,
): { page: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, size)
  const last = page.at(-1)
  if (rows.length <= size || last === undefined) return { page, nextCursor: null }
  const { at, id } = keyOf(last)
  return { page, nextCursor: `${at}_${id}` }
}

/** JavaScript takes 31 February for 3 March, PostgreSQL refuses it and the year 0. */
function isInstant(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false
  const instant = new Date(text)
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text && instant.getUTCFullYear() > 0
}
