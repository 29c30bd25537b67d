import type { Timestamp } from '../values.ts'

/** The tables of the enquiry desk, beside the enquiry itself. */
export type DeskTables = {
  /** What the search finds an enquiry by; whole words, for prefixes. */
  enquiry_word: { enquiry_id: string; word: string }
  /** What two enquiries of one person have in common. */
  enquiry_likeness: { enquiry_id: string; likeness: string; received_at: Timestamp }
  enquiry_note: { id: string; enquiry_id: string; staff_id: string; content: string; created_at: Timestamp }
  /** An enquiry that is shown with another one, as if both were one. */
  enquiry_merge: { enquiry_id: string; main_id: string; merged_at: Timestamp }
  /** `query` is JSON: what the inbox was asked for. */
  saved_view: {
    id: string
    staff_id: string
    /** Kept only for the previous release; always written as 0 and never read. */
    is_shared: 0 | 1
    name: string
    query: string
    created_at: Timestamp
  }
}
