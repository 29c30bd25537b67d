/** An instant as ISO 8601 text in UTC; how each engine stores it is db/database.ts's business. */
export type Timestamp = string
/** A calendar day in the company's time zone, YYYY-MM-DD. */
export type Day = string
/** A calendar month of them, YYYY-MM. */
export type Month = string
/** A JSON document as text. */
export type Json = string
