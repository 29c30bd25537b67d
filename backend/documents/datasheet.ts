/** Prints datasheets as PDF. */
import type { Product } from '#contract/catalogue.ts'
import { type DatasheetContent, datasheetContent, type Imprint } from './datasheet-content.ts'
import { workshop } from './thread.ts'

export type DatasheetInput = Imprint & { product: Product }

export type DatasheetRenderer = {
  /** Rejects for a product without a revision, and when the thread dies over this document. */
  render(input: DatasheetInput): Promise<Uint8Array>
  /** Finishes what is queued and ends the thread. */
  close(): Promise<void>
}

export function datasheetRenderer(idleMilliseconds = 60_000): DatasheetRenderer {
  const program = new URL('./datasheet-worker.ts', import.meta.url)
  const { make, close } = workshop<DatasheetContent>(program, idleMilliseconds)
  return {
    render: async ({ product, ...rest }) => make(datasheetContent(product, rest)),
    close,
  }
}
