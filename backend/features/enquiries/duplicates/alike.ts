/** Whether two keys of names differ by no more letters than a slip of the pen or another spelling makes. */
export function isClose(one: string, other: string): boolean {
  return distance(one, other) <= (Math.min(one.length, other.length) < longName ? 1 : 2)
}

const longName = 12

/** Letters to add, leave out or replace, row by row of the usual table. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_unused, column) => column)
  for (const [row, letter] of one.split('').entries()) {
    const current = [row + 1]
    for (const [column, against] of other.split('').entries()) {
      const replaced = (above[column] ?? 0) + (letter === against ? 0 : 1)
      current.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    above = current
  }
  return above.at(-1) ?? 0
}
