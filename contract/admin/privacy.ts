/** What is agreed to, or no longer, by whom: the ledger of consents to news by mail. */
export type ConsentState = 'given' | 'withdrawn'

/** Where it was said: in a form, by the link at the end of a letter, or to staff. */
export type ConsentSource = 'form' | 'link' | 'staff'
