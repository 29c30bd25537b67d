/** What was written between the office and a visitor after the enquiry. */
export type CorrespondenceKind = 'reply' | 'received'

export type CorrespondenceChannel = 'mail' | 'phone' | 'meeting'
