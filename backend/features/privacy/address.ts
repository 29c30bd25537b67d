/** One spelling for each address: mailboxes that differ in capitals only are one person's. */
export function normalAddress(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}
