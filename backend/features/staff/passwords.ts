import { ProblemError } from '../../http/problems.ts'

/** Refuses what is guessed first. No list can hold what people make of twelve characters; these rules meet the most common. */
const commonParts =
  /password|passwort|motdepasse|qwerty(uiop)?|azerty(uiop)?|asdfgh|zxcvbn|1q2w3e|q1w2e3|letmein|welcome|iloveyou|admin(istrator)?|chloromaster|football|monkey|dragon|sunshine|princess|superman|abc|\d{3,}/g
const alphabet = 'abcdefghijklmnopqrstuvwxyz'
const leastLeft = 5
const leastDifferent = 5

/** Throws for a password that is little else than a common word, a row of keys, or the person's own address. */
export function refuseCommon(password: string, email: string): void {
  const plain = password.toLowerCase()
  const [name = '', domain = ''] = email.toLowerCase().split('@')
  const own = [name, domain.split('.')[0] ?? ''].filter((part) => part.length > 3)
  const left = own
    .reduce((rest, part) => rest.replaceAll(part, ''), plain)
    .replaceAll(commonParts, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (left.length < leastLeft || alphabet.includes(left) || new Set(plain).size < leastDifferent) {
    throw new ProblemError('common-password')
  }
}
