import { normalise, split, westernDigits } from '../../../text/words.ts'

/** What an enquiry is found by, and what a search asks for: the same words on both sides. */
export type Told = {
  id: string
  firstName: string
  lastName: string
  email: string
  phone: string
  company: string
  message: string
  /** Slug and names of the product. */
  product: string[]
}

/** Longer ones are cut, on both sides. */
const longestWord = 40
/** A message of more distinct words is found by its first ones. */
const mostWords = 200
const mostTerms = 8
/** Shorter ends of a telephone number nobody remembers. */
const shortestNumber = 4
const longestSortName = 60

export function wordsOf({
  id,
  firstName,
  lastName,
  email,
  phone,
  company,
  message,
  product,
}: Told): string[] {
  const address = email.toLowerCase()
  const texts = [firstName, lastName, company, address, ...product, message]
  const words = [cut(`#${id}`), cut(address), ...endsOf(digitsOf(phone)), ...texts.flatMap(termsOf)]
  return [...new Set(words)].slice(0, mostWords)
}

/** Each must begin a word of the enquiry. A number is one word however it is grouped, an address is one with its sign. */
export function askedFor(query: string): string[] {
  const text = westernDigits(query.normalize('NFKC')).trim()
  const digits = digitsOf(text)
  if (/^[+\d\s().-]+$/.test(text) && digits.length >= shortestNumber) return [withoutPrefix(digits)]
  const terms = text
    .split(/\s+/)
    .flatMap((part) => (isAddress(part) ? [cut(part.toLowerCase())] : (numberIn(part) ?? termsOf(part))))
  return [...new Set(terms)].slice(0, mostTerms)
}

/** In the order of directories, as far as two scripts have one. */
export function sortName({ firstName, lastName }: Pick<Told, 'firstName' | 'lastName'>): string {
  return termsOf(`${firstName} ${lastName}`).join(' ').slice(0, longestSortName)
}

export function termsOf(text: string): string[] {
  return split(text)
    .map((term) => cut(normalise(term)))
    .filter(Boolean)
}

function isAddress(part: string): boolean {
  return /^[^@\s]+@/.test(part)
}

/** The reference of an enquiry, or its beginning, marked so that no other number begins it. */
function numberIn(part: string): string[] | undefined {
  const isReference = /^(#[0-9a-f-]{4,}|[0-9a-f]{8}(-[0-9a-f-]*)?)$/i.test(part)
  return isReference ? [cut(`#${part.replace('#', '').toLowerCase()}`)] : undefined
}

/** Dialled from abroad, from home or by its last digits, a number ends alike: any part of it begins one of its ends. */
function endsOf(digits: string): string[] {
  const count = Math.max(0, digits.length - shortestNumber + 1)
  return Array.from({ length: count }, (_unused, start) => digits.slice(start))
}

function withoutPrefix(digits: string): string {
  return digits.length > 2 * shortestNumber ? digits.replace(/^0+/, '') : digits
}

function digitsOf(text: string): string {
  return westernDigits(text).replace(/\D/g, '')
}

function cut(word: string): string {
  return word.slice(0, longestWord)
}
