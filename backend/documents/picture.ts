/** Makes PNG pictures of SVG. */
import { createHash } from 'node:crypto'
import { workshop } from './thread.ts'

export type PictureDrawer = {
  draw(svg: Uint8Array): Promise<Uint8Array>
  /** Finishes what is queued and ends the thread. */
  close(): Promise<void>
}

/** Twice the pages of today's catalogue in both languages, at some 70 kB each. */
const mostKept = 160

/** A picture is drawn once for what stands in it, however often it is asked for. */
export function pictureDrawer(idleMilliseconds = 60_000): PictureDrawer {
  const { make, close } = workshop<Uint8Array>(
    new URL('./picture-worker.ts', import.meta.url),
    idleMilliseconds,
  )
  const kept = new Map<string, Promise<Uint8Array>>()

  function start(key: string, svg: Uint8Array): Promise<Uint8Array> {
    const picture = make(svg)
    kept.set(key, picture)
    picture.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return picture
  }

  return {
    async draw(svg) {
      const key = createHash('sha256').update(svg).digest('base64')
      return kept.get(key) ?? start(key, svg)
    },
    close,
  }
}
