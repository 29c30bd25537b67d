import { isIP } from 'node:net'
import { stdSerializers } from 'pino'

/** Makes what goes into a log safe: no line can be forged and no person recognised. */

/** Wide on purpose: whatever stands around an at sign, also written as %40. */
const email = /[^\s<>,;]*[^\s<>,;](?:@|%40)[^\s<>,;]+/gi
const quotedEmail = /"[^"\n]*"@\S+/g
const ipv4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g
const ipv6 = /(?<![\p{L}\p{N}:])[0-9a-f:.]*:[0-9a-f:.]*(?![\p{L}\p{N}:])/giu
/** Eight digits or more of any script, with what people put between them. */
const phone = /(?<!\p{Nd})\+?\p{Nd}(?:[\s()./-]{0,2}\p{Nd}){7,17}(?!\p{Nd})/gu
const keptNumbers = /^(?:\d{4}-\d{2}-\d{2}|\d{1,3}(?:\.\d+)+$)/
/** Our own keys look like long numbers to the pattern of telephones. */
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
/** Such as the names of routes: no sign of an address in it, and too few digits for a number of anybody. */
const harmless = /^[A-Za-z/ _-]{0,100}:?[A-Za-z/ _-]{0,100}$|^\d{1,4}$/
/** Drivers quote the row that failed in these. */
const quotingFields = ['detail', 'where', 'internalQuery', 'parameters']

/** Control characters become spaces; addresses and numbers of persons are masked. */
export function redactText(text: string): string {
  if (harmless.test(text)) return text
  const kept: string[] = []
  const masked = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(quotedEmail, '[e-mail]')
    .replace(email, '[e-mail]')
    .replace(uuid, (id) => `\uE000${kept.push(id) - 1}\uE001`)
    .replace(ipv4, (address) => (isLoopback(address) ? address : '[address]'))
    .replace(ipv6, (candidate) => (isIP(candidate) === 6 && !isLoopback(candidate) ? '[address]' : candidate))
    .replace(phone, (number) => (keptNumbers.test(number) ? number : '[number]'))
  return masked.replace(/\uE000(\d+)\uE001/g, (_mark, index: string) => kept[Number(index)] ?? '')
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address === '0.0.0.0'
}

/** Applies `redactText` to every string of a value, however deep; an error keeps its message and its stack. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > 6) return '[deep]'
  if (value instanceof Error) return redact(fieldsOf(value), depth + 1)
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redact(item, depth + 1)]))
}

function fieldsOf(error: Error): Record<string, unknown> {
  const fields = Object.entries({ ...stdSerializers.err(error) })
  return Object.fromEntries(fields.filter(([key]) => !quotingFields.includes(key)))
}
