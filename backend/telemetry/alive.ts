/** The worker's sign of life: it has no port to be asked on, so each of its loops touches a file whenever it turns to what is due next. */
import { statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Longer than anything that each waits for: a mail server's patience, or a database that is away; the clockwork may have
 * much to delete or to count after an upgrade. Jobs are not asked: what staff order may last for hours.
 */
const patienceMs = { letters: 120_000, search: 120_000, clockwork: 15 * 60_000 }

export type Loop = keyof typeof patienceMs | 'jobs'

/** A full or foreign folder is no reason to stop working. */
export async function signLife(loop: Loop): Promise<void> {
  await writeFile(fileOf(loop), '').catch(() => undefined)
}

/** The loops that have given no sign for too long. */
export function silentLoops(): string[] {
  const isSilent = ([loop, patience]: [string, number]) => {
    const last = statSync(fileOf(loop), { throwIfNoEntry: false })?.mtimeMs ?? 0
    return Date.now() - last > patience
  }
  return Object.entries(patienceMs)
    .filter(isSilent)
    .map(([loop]) => loop)
}

function fileOf(loop: string): string {
  return join(tmpdir(), `chloromaster-worker-${loop}`)
}
