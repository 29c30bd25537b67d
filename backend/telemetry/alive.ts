/** The worker's sign of life: it has no port to be asked on, so it touches a file whenever it turns to what is due next. */
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const aliveFile = join(tmpdir(), 'chloromaster-worker-alive')
/** Longer than anything it waits for: a mail server's patience, or a database that is away. */
export const staleAfterMs = 120_000

/** A full or foreign folder is no reason to stop working. */
export async function signLife(): Promise<void> {
  await writeFile(aliveFile, '').catch(() => undefined)
}
