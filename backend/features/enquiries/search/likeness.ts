import type { LikenessReason } from '#contract/admin/enquiries/duplicates.ts'
import { type Told, termsOf } from './words.ts'

/**
 * What two enquiries of one person share, each found by equality: the address, the telephone number, and one half of the
 * name. Names that differ by one letter, swapped words aside, always share a half: the letter stands in the other one.
 */
type Person = Pick<Told, 'firstName' | 'lastName' | 'email' | 'phone'>

/** Shorter names are alike by chance. */
const shortestName = 6

/** What to look for: also the halves of names that are one letter shorter or longer. */
export function likenessesSought(person: Person): { reason: LikenessReason; likeness: string }[] {
  const name = nameKey(person)
  const halves = new Set([-1, 0, 1].map((more) => Math.floor((name.length + more) / 2)))
  const close =
    name.length < shortestName ? [] : [...halves].flatMap((half) => [front(name, half), back(name, half)])
  return [...new Set([...likenessesOf(person), ...close])].map((likeness) => ({
    reason: reasonOf(likeness),
    likeness,
  }))
}

export function likenessesOf(person: Person): string[] {
  const name = nameKey(person)
  const half = Math.floor(name.length / 2)
  return [
    `email ${person.email.toLowerCase()}`,
    ...(person.phone.startsWith('+') ? [`phone ${person.phone}`] : []),
    ...(name.length < shortestName ? [] : [front(name, half), back(name, half)]),
  ]
}

/** Words in one order, because some write the family's name first. */
export function nameKey({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>): string {
  return termsOf(`${firstName} ${lastName}`).sort().join(' ')
}

function front(name: string, length: number): string {
  return `name< ${name.slice(0, length)}`
}

function back(name: string, length: number): string {
  return `name> ${name.slice(name.length - length)}`
}

function reasonOf(likeness: string): LikenessReason {
  if (likeness.startsWith('email ')) return 'email'
  return likeness.startsWith('phone ') ? 'phone' : 'name'
}
