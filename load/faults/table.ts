/** Prints what the drills measured, a line for each. */
import type { Outcome } from './drill.ts'

export type Row = { name: string } & Outcome

const columns: [title: string, width: number, cell: (row: Row) => string][] = [
  ['fault', 54, ({ name }) => name],
  ['acknowledged', 13, ({ acknowledged }) => String(acknowledged)],
  ['stored', 7, ({ stored }) => String(stored)],
  ['letters', 8, ({ delivered }) => String(delivered)],
  ['sent twice', 11, ({ repeated }) => String(repeated)],
  ['tries again', 12, ({ triedAgain }) => String(triedAgain)],
  ['answers after', 14, ({ answeringAfterMs }) => seconds(answeringAfterMs)],
  ['delivered after', 15, ({ deliveredAfterMs }) => seconds(deliveredAfterMs)],
]

export const headline = columns.map(([title, width]) => title.padEnd(width)).join(' ')

export function lineOf(row: Row): string {
  return columns.map(([, width, cell]) => cell(row).padEnd(width)).join(' ')
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
