/** A folder on a disk of its own, small enough to be filled. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = {
  folder: string
  /** Not one byte is left. */
  fill(): void
  free(): void
  remove(): void
}

const sizeMiB = 64

/** Undefined where this user may not mount one. */
export function mountSmallDisk(): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMiB}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
  const filler = join(folder, 'filler')
  return {
    folder,
    fill: () => {
      // The database may take a page between the look and the write.
      for (let free = freeBytes(folder); free > 0; free = freeBytes(folder)) {
        appendAll(filler, free)
      }
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      // Lazily: a process that is just ending may still hold a file.
      execFileSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true })
    },
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

function appendAll(file: string, bytes: number): void {
  try {
    writeFileSync(file, Buffer.alloc(bytes), { flag: 'a' })
  } catch {
    // Full before the last byte: that is what was wanted.
  }
}
