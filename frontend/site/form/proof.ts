/** Solves what the server asks of an address that sends much; fetched only then. */
import { type Challenge, type Payload, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

const longestMs = 60_000

/** The value of `X-Proof` for a challenge; undefined where the browser cannot solve it: browsers do over https only. */
export async function solve(challengeText: string): Promise<string | undefined> {
  try {
    const challenge = JSON.parse(atob(challengeText)) as Challenge
    const solution = await solveChallenge({ challenge, deriveKey, timeout: longestMs })
    return solution ? btoa(JSON.stringify({ challenge, solution } satisfies Payload)) : undefined
  } catch {
    return undefined
  }
}
