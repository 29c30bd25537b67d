import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Looks for texts in files of any size, capitals or not. */
export async function timesIn(files: string[], texts: string[]): Promise<number> {
  let times = 0
  for (const file of files) times += await timesInFile(file, texts.map(asBytes))
  return times
}

/** The log and the files it was before: pino-roll puts day and number behind the name. */
export async function logFiles(file: string | null): Promise<string[]> {
  if (file === null) return []
  const stem = basename(file).split('.')[0] ?? ''
  const names = await readdir(dirname(file)).catch(() => [])
  return names.filter((name) => name.startsWith(stem)).map((name) => join(dirname(file), name))
}

async function timesInFile(file: string, texts: string[]): Promise<number> {
  const known = await stat(file).catch(() => null)
  if (!known?.isFile() || texts.length === 0) return 0
  const overlap = Math.max(...texts.map(({ length }) => length)) - 1
  let times = 0
  let kept = ''
  for await (const bytes of createReadStream(file)) {
    const text = kept + (bytes as Buffer).toString('latin1').toLowerCase()
    // What lies in the part kept from before was counted there.
    for (const one of texts) times += count(text, one, Math.max(0, kept.length - one.length + 1))
    kept = text.slice(-overlap)
  }
  return times
}

function count(text: string, part: string, from: number): number {
  let times = 0
  for (let at = text.indexOf(part, from); at !== -1; at = text.indexOf(part, at + part.length)) times += 1
  return times
}

/** Byte for byte, as the file is read. */
function asBytes(text: string): string {
  return Buffer.from(text.toLowerCase()).toString('latin1').toLowerCase()
}
