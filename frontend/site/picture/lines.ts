/** Words into lines, by how wide letters are in IBM Plex Sans and its Arabic sibling; measured, and rounded up. */

/** Shares of the size of the type. */
const widths: [letters: RegExp, width: number][] = [
  [/[\u064b-\u0652\u0670\u2066-\u2069]/, 0],
  [/[ '".,:;|!()[\]ijltfrI،؛اأإآ]/, 0.35],
  [/[mwMW@—]/, 0.92],
  [/[A-Z&%½¾¼قسشصضىي]/, 0.7],
  [/[\u0621-\u064a]/, 0.5],
]
const usualWidth = 0.565

export type Setting = { size: number; lines: string[] }

/** The largest size at which the text takes no more than `most` lines, evenly long; at the smallest it is cut. */
export function set(text: string, width: number, sizes: readonly number[], most: number): Setting {
  const tries = sizes.map((size) => ({ size, lines: broken(text, width / size) }))
  const { size, lines } = tries.find((one) => one.lines.length <= most) ?? tries.at(-1) ?? nothing
  if (lines.length > most) return { size, lines: [...lines.slice(0, most - 1), cut(lines[most - 1] ?? '')] }
  const shares = [0.6, 0.7, 0.8, 0.9]
  const narrower = shares.map((share) => broken(text, (width / size) * share))
  return { size, lines: narrower.find((one) => one.length === lines.length) ?? lines }
}

const nothing: Setting = { size: 0, lines: [] }

/** Of a text in units of its size. */
export function widthOf(text: string): number {
  const letters = Array.from(text).map(
    (letter) => widths.find(([some]) => some.test(letter))?.[1] ?? usualWidth,
  )
  return letters.reduce((sum, width) => sum + width, 0)
}

/** A number and its unit in brackets stay together. */
const betweenWords = /(?<!\(\d+) /

function broken(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(betweenWords)) {
    const joined = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && widthOf(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

/** The last word makes room for the dots. */
function cut(line: string): string {
  return `${line.replace(/[\s،,;:.]*\s\S+$/, '')} …`
}
