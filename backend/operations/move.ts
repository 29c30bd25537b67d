import type { Database } from '../db/database.ts'
import {
  checkTarget,
  emptyTarget,
  noteEnd,
  openTarget,
  type Progress,
  readProgress,
  writePage,
} from './move-target.ts'
import { differences, type Sums, sumTables } from './row-hash.ts'
import { openSnapshot, placeOf, requireWholeSchema, type Snapshot } from './snapshot.ts'
import { countRows, pagesOf, type Table, tables } from './tables.ts'

/** Moves every row from one database to another, of the same engine or the other one, and proves that they are the same. */
export type Move = { from: string; to: string; dryRun: boolean; print: (line: string) => void }

const changed =
  'The source changed while it was being moved: stop backend and worker, then run again. The target was emptied'

/** May be killed at any moment and run again. The source is only read. */
export async function moveDatabase({ from, to, dryRun, print }: Move): Promise<void> {
  const place = placeOf(from)
  if (place === placeOf(to)) throw new Error('Source and target are the same database')
  const source = await openSnapshot(from)
  try {
    await requireWholeSchema(source.rows)
    const state = await checkTarget(to, place)
    print(`${dryRun ? 'Would move' : 'Moving'} ${place} to ${placeOf(to)}`)
    if (state === 'unfinished') print('The target holds an unfinished move of this source, which goes on')
    if (dryRun) return await printCounts(source, print)
    const target = await openTarget(to, place)
    try {
      await copyAndCompare(source, target, { from, print })
    } finally {
      await target.destroy()
    }
  } finally {
    await source.release()
  }
}

async function printCounts(source: Snapshot, print: Move['print']): Promise<void> {
  for (const table of tables) print(`  ${table.name}: ${await countRows(source.rows, table)} rows`)
  print('Nothing was written')
}

async function copyAndCompare(
  source: Snapshot,
  target: Database,
  { from, print }: Pick<Move, 'from' | 'print'>,
): Promise<void> {
  try {
    for (const table of tables) await copyTable(source, target, table, print)
  } catch (error) {
    // Rows of two states of the source, when it served between two runs, can contradict each other.
    if (!isContradiction(error)) throw error
    await emptyTarget(target)
    throw new Error(changed, { cause: error })
  }
  // The source as it is now, not as it was at the start: what was written meanwhile must not be left behind.
  const sums = await sumsOf(from)
  const copied = await sumTables(target, tables)
  const different = differences(sums, copied)
  if (different.length > 0) {
    await emptyTarget(target)
    throw new Error(`${changed} (${different.join(', ')})`)
  }
  for (const { name } of tables)
    print(`  ${name}: ${sums[name]?.rows} rows, checksum ${sums[name]?.hash.slice(0, 16)}, equal`)
  await noteEnd(target)
  print('Moved: every table is the same on both sides')
}

async function sumsOf(url: string): Promise<Sums> {
  const { rows, release } = await openSnapshot(url)
  try {
    return await sumTables(rows, tables)
  } finally {
    await release()
  }
}

async function copyTable(
  source: Snapshot,
  target: Database,
  table: Table,
  print: Move['print'],
): Promise<void> {
  const total = await countRows(source.rows, table)
  let progress: Progress = await readProgress(target, table)
  let printed = -1
  for await (const page of pagesOf(source.rows, table, progress.last)) {
    progress = await writePage(target, table, page, progress)
    const percent = Math.floor((100 * progress.moved) / total)
    if (percent < printed + 5 && percent < 100) continue
    printed = percent
    print(`  ${table.name}: ${progress.moved} of ${total} rows, ${percent} %`)
  }
}

/** A key that is there already or refers to nothing: class 23 in PostgreSQL, 19 in SQLite. */
function isContradiction(error: unknown): boolean {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown }
  return (
    (typeof errcode === 'number' && (errcode & 0xff) === 19) ||
    (typeof code === 'string' && code.startsWith('23'))
  )
}
