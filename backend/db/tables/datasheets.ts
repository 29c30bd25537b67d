import type { Timestamp } from '../values.ts'

export type DatasheetTables = {
  /** Who was written to about which revision: nobody twice about the same. */
  datasheet_notice: {
    product_id: number
    revision: number
    /** In lower case. */
    recipient: string
    enquiry_id: string
    letter_id: string
    /** Of the link in the letter. */
    link_hash: string
    job_id: string
    created_at: Timestamp
  }
}
