import { catalogueWriterRoles, enquiryReaderRoles, handlerRoles, type Role } from '#contract/staff.ts'

/** What each role is offered. The server decides anew at every request; this only hides what it would refuse. */
export function maySeeEnquiries(role: Role): boolean {
  return enquiryReaderRoles.includes(role)
}

export function mayAdminister(role: Role): boolean {
  return role === 'admin'
}

export function mayHandleEnquiries(role: Role): boolean {
  return handlerRoles.includes(role)
}

export function mayEditCatalogue(role: Role): boolean {
  return catalogueWriterRoles.includes(role)
}
