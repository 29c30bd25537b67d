import type { StoreCount } from '#contract/admin/privacy.ts'

/** Of all stores together. */
export function rowsOf(stores: StoreCount[]): number {
  return stores.reduce((sum, { rows }) => sum + rows, 0)
}
