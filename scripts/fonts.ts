/** Cuts the Arabic faces down to what Egyptian Arabic is written with: a third of the bytes before a page can be read. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'

/** First and last code points: punctuation, letters and marks, both kinds of digits' signs, and the letters of foreign names. */
const kept: [number, number][] = [
  [0x060c, 0x060c],
  [0x061b, 0x061b],
  [0x061f, 0x061f],
  [0x0621, 0x063a],
  [0x0640, 0x0652],
  [0x0660, 0x066c],
  [0x0671, 0x0671],
  [0x067e, 0x067e],
  [0x0686, 0x0686],
  [0x0698, 0x0698],
  [0x06a4, 0x06a4],
  [0x06af, 0x06af],
]
const folder = '.build/fonts'
const source = 'node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic'

/** For `unicode-range`: browsers fetch the face for these, and write everything else in other faces. */
export const arabicRange = kept.map(
  ([first, last]) => `U+${hex(first)}${first === last ? '' : `-${hex(last)}`}`,
)

/** The path of the cut face, from the root. */
export async function cutArabic(weight: 400 | 600): Promise<string> {
  const text = kept.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  )
  const font = await subsetFont(readFileSync(`${source}-${weight}-normal.woff2`), text.join(''), {
    targetFormat: 'woff2',
  })
  mkdirSync(folder, { recursive: true })
  const path = `${folder}/arabic-${weight}.woff2`
  writeFileSync(path, font)
  return path
}

function hex(point: number): string {
  return point.toString(16).toUpperCase().padStart(4, '0')
}
