import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Limits } from '../config.ts'
import { ProblemError } from './problems.ts'

/** Counts requests by address, and sign-ins by account as well, and refuses what is too much. */
export type Limiter = (request: FastifyRequest) => Promise<void>
export type Limiters = { enquiry: Limiter; signIn: Limiter }

const minute = 60_000
const hour = 60 * minute

export async function limitRequests(app: FastifyInstance, limits: Limits): Promise<Limiters> {
  await app.register(rateLimit, { global: false })
  const limiter = (name: string, max: number, timeWindow: number, key = byAddress): Limiter => {
    const count = app.createRateLimit({
      max,
      timeWindow,
      keyGenerator: (request) => `${name}:${key(request)}`,
    })
    return async (request) => {
      const outcome = await count(request)
      if (!outcome.isAllowed && outcome.isExceeded) {
        throw new ProblemError('too-many-requests', { retryAfterSeconds: outcome.ttlInSeconds })
      }
    }
  }
  const overall = limiter('all', limits.requestsPerMinute, minute)
  app.addHook('onRequest', async (request) => {
    if (request.url.startsWith('/api/')) await overall(request)
  })
  const signInByAddress = limiter('sign-in', limits.signInsPerMinute, minute)
  const signInByAccount = limiter('account', limits.signInsPerMinute, minute, byAccount)
  return {
    enquiry: limiter('enquiry', limits.enquiriesPerHour, hour),
    signIn: async (request) => {
      await signInByAddress(request)
      await signInByAccount(request)
    },
  }
}

function byAddress(request: FastifyRequest): string {
  return request.ip
}

function byAccount({ body }: FastifyRequest): string {
  return String((body as { email?: unknown } | null)?.email).toLowerCase()
}
