import { normalise, split, westernDigits } from '../../text/words.ts'

/** Tells whether a text that staff wrote names a person: by an address or the beginning of one, by a telephone number, or by the whole name. */
export type Named = { addresses: string[]; phones?: string[]; names?: string[] }

/** Fewer digits are of many numbers. */
const shortestNumber = 6

export function isNamed(texts: string[], { addresses, phones = [], names = [] }: Named): boolean {
  const text = texts.map(typedIn).join('\n')
  const lower = text.toLowerCase()
  const parts = lower.split(/\s+/)
  const words = new Set(wordsOf(text))
  const numbers = numbersIn(text)
  return (
    addresses.some((address) => lower.includes(address) || parts.some((part) => begins(address, part))) ||
    phones.map(digitsOf).some((phone) => numbers.some((number) => phone.includes(number))) ||
    names.map(wordsOf).some((name) => name.length > 0 && name.every((word) => words.has(word)))
  )
}

/** Of a view, which is kept as JSON, only what staff type themselves: the other filters are words of ours, such as `contact`. */
function typedIn(text: string): string {
  if (!text.startsWith('{')) return text
  const { q = '', country = '' } = JSON.parse(text)
  return `${q}\n${country}`
}

/** As the search takes it: what stands before the sign, or more. */
function begins(address: string, part: string): boolean {
  return address.split('@')[0] === part || (part.includes('@') && address.startsWith(part))
}

/** However they are grouped, and without what is dialled before them. */
function numbersIn(text: string): string[] {
  const found = westernDigits(text).match(/\d[\d\s().-]*\d/g) ?? []
  return found
    .map((number) => digitsOf(number).replace(/^0+/, ''))
    .filter(({ length }) => length >= shortestNumber)
}

function digitsOf(text: string): string {
  return westernDigits(text).replace(/\D/g, '')
}

function wordsOf(text: string): string[] {
  return split(text).map(normalise).filter(Boolean)
}
