/** Cuts the faces down to what the pages are written with: half of the bytes before a page can be read. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'

type Face = {
  /** A file of @fontsource, with its weight and ending left out. */
  source: string
  /** First and last code points. */
  kept: [number, number][]
  /** Those of OpenType's features that the pages use; without a list, all that the letters need. */
  features?: string[]
}

const faces = {
  /** Egyptian Arabic: punctuation, letters and marks, both kinds of digits' signs, and the letters of foreign names. */
  arabic: {
    source: 'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic',
    kept: [
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
    ],
  },
  /** All letters and signs of the file, without their small capitals, fractions and other alternatives. */
  latin: {
    source: 'ibm-plex-sans/files/ibm-plex-sans-latin',
    kept: [
      [0x0020, 0x00ff],
      [0x0131, 0x0131],
      [0x0152, 0x0153],
      [0x02bb, 0x0329],
      [0x2000, 0x2215],
    ],
    features: ['kern', 'liga', 'mark', 'ccmp', 'tnum'],
  },
} satisfies Record<string, Face>
const folder = '.build/fonts'

/** For `unicode-range`: browsers fetch the face for these, and write everything else in other faces. */
export const arabicRange = faces.arabic.kept.map(
  ([first, last]) => `U+${hex(first)}${first === last ? '' : `-${hex(last)}`}`,
)

/** The path of the cut face, from the root. */
export async function cut(name: keyof typeof faces, weight: 400 | 600): Promise<string> {
  const { source, kept, features }: Face = faces[name]
  const text = kept.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  )
  const file = readFileSync(`node_modules/@fontsource/${source}-${weight}-normal.woff2`)
  const font = await subsetFont(file, text.join(''), {
    targetFormat: 'woff2',
    ...(features && { keepFeatures: features }),
  })
  mkdirSync(folder, { recursive: true })
  const path = `${folder}/${name}-${weight}.woff2`
  writeFileSync(path, font)
  return path
}

function hex(point: number): string {
  return point.toString(16).toUpperCase().padStart(4, '0')
}
