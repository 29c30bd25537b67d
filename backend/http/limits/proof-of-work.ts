/** Asks an address that sends more than people do for a proof of work, a second or two of a browser's time, before it may send again. */
import { hkdfSync } from 'node:crypto'
import { CappedMap, createChallenge, type Payload, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { FastifyRequest } from 'fastify'
import type { SharedStore } from '../../cache/shared-store.ts'
import { ProblemError } from '../problems.ts'
import type { Limiter } from './limits.ts'

export type ProofOfWork = {
  /** Counts the request; throws `proof-required` with a challenge where one is due and none is brought. */
  demand(request: FastifyRequest): Promise<void>
  /** Counts the request and says whether a proof would be due, for a browser that can bring none. */
  isDue(request: FastifyRequest): Promise<boolean>
}

type Given = {
  /** Counts the requests of an address within the hour. */
  limit: Limiter
  /** As many go without a proof, as is set now. */
  after: () => number
  secret: string
  store: SharedStore | null
  now: () => Date
}

const algorithm = 'PBKDF2/SHA-256'
/**
 * 2,000 keys of 1,000 rounds on the average: about a second on a desk, two or three on a phone, for each enquiry. One key
 * is all that the server derives, to ask and to check.
 */
const work = { cost: 1000, fewestKeys: 1000, mostKeys: 3000 }
const lifetimeMs = 10 * 60_000
/** Proofs remembered as used by each replica; past it the oldest are forgotten, and have mostly expired. */
const remembered = 100_000

export function proofOfWork({ limit, after, secret, store, now }: Given): ProofOfWork {
  const [signature, keySignature] = ['challenge', 'key'].map((use) => derived(secret, use))
  const secrets = { hmacSignatureSecret: signature ?? '', hmacKeySignatureSecret: keySignature ?? '' }
  const used = new CappedMap<string, true>({ maxSize: remembered })

  /** Told by every replica that can be reached; one use is one use also where the store is away. */
  async function isFirstUse(proof: string): Promise<boolean> {
    if (!used.setIfAbsent(proof, true)) return false
    const shared = await store?.count(`proof:${proof}`, lifetimeMs).catch(() => undefined)
    return shared === undefined || shared.count === 1
  }

  async function isProven({ headers }: FastifyRequest): Promise<boolean> {
    const payload = readProof(headers['x-proof'])
    if (!payload) return false
    const { verified } = await verifySolution({ ...payload, deriveKey, ...secrets }).catch(() => ({
      verified: false,
    }))
    return verified && isFirstUse(payload.challenge.parameters.nonce)
  }

  async function newChallenge(): Promise<string> {
    const challenge = await createChallenge({
      algorithm,
      cost: work.cost,
      counter: randomInt(work.fewestKeys, work.mostKeys),
      expiresAt: new Date(now().getTime() + lifetimeMs),
      deriveKey,
      ...secrets,
    })
    return Buffer.from(JSON.stringify(challenge)).toString('base64')
  }

  return {
    async demand(request) {
      // What was counted when the proof was asked for is not counted again.
      if (await isProven(request)) return
      if ((await limit(request)) > after())
        throw new ProblemError('proof-required', { challenge: await newChallenge() })
    },
    isDue: async (request) => (await limit(request)) > after(),
  }
}

/** Every replica has the same, and neither says anything about the secret of the sessions. */
function derived(secret: string, use: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', `proof of work: ${use}`, 32)).toString('hex')
}

function readProof(header: string | string[] | undefined): Payload | undefined {
  if (typeof header !== 'string') return undefined
  try {
    const payload = JSON.parse(Buffer.from(header, 'base64').toString()) as Partial<Payload> | null
    const { challenge, solution } = payload ?? {}
    return typeof challenge?.parameters?.nonce === 'string' && solution ? { challenge, solution } : undefined
  } catch {
    return undefined
  }
}
