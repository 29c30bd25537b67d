/** Makes what goes into a log safe: no line can be forged and no person recognised. */

const email = /([\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]*@([\p{L}\p{N}.-]+)/gu
const ipv4 = /\b(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}\b/g
const ipv6 = /(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::|[0-9a-f]{1,4}|(?::[0-9a-f]{1,4})+)(?![\w:])/gi
/** International or long national numbers; dates and times have other separators in other places. */
const phone = /(?<![\w.:-])(?:\+|00)?\d[\d\s().-]{7,18}\d(?![\w.:-])/g
const isoTime = /^\d{4}-\d{2}-\d{2}/

/** Control characters become spaces; addresses and numbers of persons are masked. */
export function redactText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(email, '$1***@$2')
    .replace(ipv4, '$1.*.*')
    .replace(ipv6, '[address]')
    .replace(phone, (number) => (isoTime.test(number) ? number : `***${number.slice(-2)}`))
}

/** Applies `redactText` to every string of a value, however deep. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > 6) return '[deep]'
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redact(item, depth + 1)]))
}
