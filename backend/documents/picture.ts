/** Makes PNG pictures of SVG with the fonts of the datasheets, so that no text depends on what the machine has installed. */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'

/** Twice the pages of today's catalogue in both languages, at some 70 kB each. */
const mostKept = 160

const fontFiles = ['IBMPlexSans', 'IBMPlexSansArabic'].flatMap((family) =>
  ['Regular', 'SemiBold'].map((weight) =>
    fileURLToPath(new URL(`fonts/${family}-${weight}.ttf`, import.meta.url)),
  ),
)

/**
 * A picture is drawn once for what stands in it, however often it is asked for. One after another: the threads on which
 * it happens are those that also hash passwords.
 */
export function pictureDrawer(): (svg: Uint8Array) => Promise<Uint8Array> {
  const kept = new Map<string, Promise<Uint8Array>>()
  let queue: Promise<unknown> = Promise.resolve()

  function start(key: string, svg: Uint8Array): Promise<Uint8Array> {
    const picture = queue.then(() => draw(svg))
    queue = picture.catch(() => kept.delete(key))
    kept.set(key, picture)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return picture
  }

  return async (svg) => {
    const key = createHash('sha256').update(svg).digest('base64')
    return kept.get(key) ?? start(key, svg)
  }
}

/** Loaded when first needed: native code that most processes never use. */
async function draw(svg: Uint8Array): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(Buffer.from(svg), { font: { loadSystemFonts: false, fontFiles } })
  return image.asPng()
}
