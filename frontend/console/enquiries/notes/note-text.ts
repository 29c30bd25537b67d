import type { Colleague } from '#contract/admin/enquiries/desk.ts'

/** In the field a colleague stands by name, in what is kept by id: names may change. */
export type Part = { kind: 'text' | 'mention'; text: string; at: number }

export function toKept(typed: string, people: Colleague[]): string {
  // Longer names first: one may begin another.
  const known = people.toSorted((one, other) => other.name.length - one.name.length)
  return known.reduce((text, { id, name }) => text.replaceAll(`@${name}`, `@[${id}]`), typed)
}

export function partsOf(kept: string, mentions: Colleague[]): Part[] {
  const names = new Map(mentions.map(({ id, name }) => [id, name]))
  let at = 0
  return kept.split(/(@\[[A-Za-z0-9-]{1,64}\])/).map((piece): Part => {
    const part = { at, text: piece }
    at += piece.length
    const name = names.get(/^@\[(.+)\]$/.exec(piece)?.[1] ?? '')
    return name === undefined ? { ...part, kind: 'text' } : { ...part, kind: 'mention', text: `@${name}` }
  })
}
