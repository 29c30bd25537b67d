/** Tells a database that cannot serve right now, which a later try may find well again, from a fault of ours. */

/** SQLite: 5 and 6 are locks that did not open in time, 10 an input or output fault, 13 a full disk. */
const sqliteFaults = [5, 6, 10, 13]
/** PostgreSQL: connection lost, resources short, stopped by an operator or a time limit, locks. */
const postgresFaults = /^(08|53|57|40001$|40P01$|55P03$)/
const networkFaults = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]
/** What the driver says without a code. */
const driverFaults =
  /timeout exceeded when trying to connect|connection terminated|client has encountered a connection error/i

export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, errcode } = error as { code?: unknown; errcode?: unknown }
  if (typeof errcode === 'number') return sqliteFaults.includes(errcode & 0xff)
  if (typeof code === 'string' && (postgresFaults.test(code) || networkFaults.includes(code))) return true
  return driverFaults.test(error.message)
}
