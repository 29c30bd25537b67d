/** What a field holds once it was answered: what was written in it meanwhile stays. */
export function unlessTyped<Value>(typed: Value, sent: unknown, answered: Value): Value {
  return isSame(typed, sent) ? answered : typed
}

/** A number that cannot be read (NaN) is another than none. */
export function isSame(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other)
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_name, inner) => (Number.isNaN(inner) ? 'NaN' : inner))
}
