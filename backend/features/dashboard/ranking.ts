/** Sums, shares and orders what was counted. */
export type Named = { name: string; count: number }

/** Equal names together, the most frequent first. */
export function ranked(rows: Named[]): Named[] {
  const counts = new Map<string, number>()
  for (const { name, count } of rows) counts.set(name, (counts.get(name) ?? 0) + count)
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

/** Each with its part of all. */
export function shared(rows: Named[]): (Named & { percentage: number })[] {
  const all = sum(rows.map(({ count }) => count))
  return rows.map((row) => ({ ...row, percentage: percentage(row.count, all) }))
}

export function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Rounded to one decimal; 0 of nothing. */
export function percentage(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10
}
