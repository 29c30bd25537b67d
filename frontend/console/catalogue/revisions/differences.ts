/** Marks which words of two texts are not in the other, in order (longest common subsequence). */
export type Mark = { text: string; kind: 'same' | 'removed' | 'added' }

/** Beyond it, the texts are shown as a whole: the table grows with the product of their lengths. */
const mostWords = 2000

export function differencesOf(before: string, after: string): Mark[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  if (a.length > mostWords || b.length > mostWords) {
    return [
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ]
  }
  return joined(walk(a, b, commonLengths(a, b)))
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? []
}

/** `lengths[i][j]`: of the longest run of words that both ends share, from the i-th and the j-th word on. */
function commonLengths(a: string[], b: string[]): Uint16Array[] {
  const lengths: Uint16Array[] = [new Uint16Array(b.length + 1)]
  for (const word of a.toReversed()) lengths.unshift(lengthsFrom(word, b, lengths[0] ?? new Uint16Array()))
  return lengths
}

function lengthsFrom(word: string, b: string[], below: Uint16Array): Uint16Array {
  const row = new Uint16Array(b.length + 1)
  for (let j = b.length - 1; j >= 0; j -= 1) {
    row[j] = word === b[j] ? Number(below[j + 1]) + 1 : Math.max(Number(below[j]), Number(row[j + 1]))
  }
  return row
}

function walk(a: string[], b: string[], lengths: Uint16Array[]): Mark[] {
  const marks: Mark[] = []
  const at = { a: 0, b: 0 }
  while (at.a < a.length || at.b < b.length) {
    const [before, after] = [a[at.a], b[at.b]]
    const kind = kindOf(before, after, [lengthAt(lengths, at.a + 1, at.b), lengthAt(lengths, at.a, at.b + 1)])
    marks.push({ kind, text: String(kind === 'added' ? after : before) })
    if (kind !== 'added') at.a += 1
    if (kind !== 'removed') at.b += 1
  }
  return marks
}

function lengthAt(lengths: Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

function kindOf(
  before: string | undefined,
  after: string | undefined,
  [withoutBefore, withoutAfter]: [number, number],
): Mark['kind'] {
  if (before === after) return 'same'
  if (before === undefined) return 'added'
  return after === undefined || withoutBefore >= withoutAfter ? 'removed' : 'added'
}

function joined(marks: Mark[]): Mark[] {
  const runs: Mark[] = []
  for (const mark of marks) {
    const last = runs.at(-1)
    if (last?.kind === mark.kind) last.text += mark.text
    else runs.push({ ...mark })
  }
  return runs
}
