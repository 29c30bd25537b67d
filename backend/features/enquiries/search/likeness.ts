import { type Told, termsOf } from './words.ts'

/**
 * What two enquiries of one person share, each found by equality: the address, the telephone number, and one half of the
 * name. Names that differ by one letter, swapped words aside, always share a half: the letter stands in the other one.
 */
type Person = Pick<Told, 'firstName' | 'lastName' | 'email' | 'phone'>

/** Shorter names are alike by chance. */
const shortestName = 6

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
function nameKey({ firstName, lastName }: Person): string {
  return termsOf(`${firstName} ${lastName}`).sort().join(' ')
}

function front(name: string, length: number): string {
  return `name< ${name.slice(0, length)}`
}

function back(name: string, length: number): string {
  return `name> ${name.slice(name.length - length)}`
}
