import { isSame, unlessTyped } from '../fields/typed.ts'

/** One part of the settings as a form holds it: `from` is what was read or saved last, so that its version belongs to what is typed over it. */
type Versioned<Value> = { version: number; value: Value }
export type Held<Value> = { from: Versioned<Value>; value: Value; sent: Value | undefined }

export function hold<Value>(from: Versioned<Value>): Held<Value> {
  return { from, value: from.value, sent: undefined }
}

/** What the page has read anew replaces only what nobody has touched: over the rest, the server then finds the conflict. */
export function follow<Value>(held: Held<Value>, read: Versioned<Value>): Held<Value> {
  const isTouched = !isSame(held.value, held.from.value)
  return isTouched || read.version <= held.from.version ? held : hold(read)
}

/** What was typed while it was being saved stays. */
export function advance<Value>(held: Held<Value>, saved: Versioned<Value>): Held<Value> {
  return { ...hold(saved), value: unlessTyped(held.value, held.sent, saved.value) }
}
