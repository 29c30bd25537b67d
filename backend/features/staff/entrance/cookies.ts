/** The two cookies beside the session's: they travel only to the addresses of signing in. */
export type EntryCookie = 'browser' | 'half-entry'

const names: Record<EntryCookie, string> = {
  browser: 'chloromaster.browser',
  'half-entry': 'chloromaster.half_entry',
}

/** Undefined for one that was not sent, or is no cookie of ours. */
export function readCookie(header: string | undefined, which: EntryCookie): string | undefined {
  const found = (header ?? '').split(/; */).find((part) => part.startsWith(`${names[which]}=`))
  const value = found?.slice(names[which].length + 1)
  return value && /^[\w.-]{1,200}$/.test(value) ? value : undefined
}

export function writeCookie(
  which: EntryCookie,
  value: string,
  { seconds, isSecure }: { seconds: number; isSecure: boolean },
): string {
  const attributes = `Path=/api/auth; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isSecure ? '; Secure' : ''}`
  return `${names[which]}=${value}; ${attributes}`
}
