/** The token of a letter's link. It stands behind the #, which no browser sends anywhere, so only the page itself can read it. */
export function linkToken(): string {
  return globalThis.location.hash.slice(1)
}
