import { handlerRoles, type Role } from '#contract/staff.ts'

/** What each role is offered. The server decides anew at every request; this only hides what it would refuse. */
export function maySeeEnquiries(role: Role): boolean {
  return role !== 'editor'
}

export function mayAdminister(role: Role): boolean {
  return role === 'admin'
}

export function mayImport(role: Role): boolean {
  return role === 'admin' || role === 'editor'
}

export function mayHandleEnquiries(role: Role): boolean {
  return handlerRoles.some((one) => one === role)
}

export function mayEditCatalogue(role: Role): boolean {
  return role === 'admin' || role === 'editor'
}
