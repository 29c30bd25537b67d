import rateLimit, { normalizeIP } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { SharedStore } from '../../cache/shared-store.ts'
import type { Limits } from '../../config.ts'
import { ProblemError } from '../problems.ts'

/** Counts requests by address, and sign-ins by account as well, over all replicas, and refuses what is too much. Gives the count, this request included. */
export type Limiter = (request: FastifyRequest) => Promise<number>
export type Limiters = { enquiry: Limiter; signIn: Limiter }

const minute = 60_000
const hour = 60 * minute
/** A page asks for little beside itself, and a reader may open many. */
const pagesPerRequest = 5
/** The console asks for its parts one by one, and an office works behind one address. */
const staffPerRequest = 10
/** An office begins its day behind one address, and a second step asks twice; guesses at many accounts from there meet the lock of the address. */
const addressPerAccount = 4
/** Addresses remembered by each limit; past it the oldest are forgotten. */
const remembered = 100_000

export async function limitRequests(
  app: FastifyInstance,
  limits: Limits,
  visitors: { enquiriesPerHour: number },
  store: SharedStore | null,
): Promise<Limiters> {
  await app.register(rateLimit, { global: false, cache: remembered })
  const limiter = (
    name: string,
    most: number | (() => number),
    timeWindow: number,
    key = byAddress,
  ): Limiter => {
    const max = typeof most === 'number' ? () => most : most
    const keyGenerator = (request: FastifyRequest) => `${name}:${key(request)}`
    const countAlone = app.createRateLimit({ max, timeWindow, keyGenerator })
    return async (request) => {
      // Each replica also counts by itself, so that a limit goes on when the store is lost in the middle of it.
      const alone = await countAlone(request)
      const together = await store?.count(keyGenerator(request), timeWindow).catch(() => undefined)
      if (together && together.count > max()) refuse(together.endsInMs / 1000)
      if (!alone.isAllowed && alone.isExceeded) refuse(alone.ttlInSeconds)
      return Math.max(together?.count ?? 0, alone.isAllowed ? 0 : alone.max - alone.remaining)
    }
  }
  const api = limiter('api', limits.requestsPerMinute, minute)
  const staff = limiter('staff', limits.requestsPerMinute * staffPerRequest, minute)
  const page = limiter('page', limits.requestsPerMinute * pagesPerRequest, minute)
  app.addHook('onRequest', async (request) => {
    // By the route that was found: an address can be spelled in many ways.
    const route = request.routeOptions.url ?? ''
    if (route.startsWith('/api/admin/')) await staff(request)
    else if (route.startsWith('/api/')) await api(request)
    else if (!route.startsWith('/health') && !route.startsWith('/_astro/')) await page(request)
  })
  const signInByAddress = limiter('sign-in', limits.signInsPerMinute * addressPerAccount, minute)
  const signInByAccount = limiter('account', limits.signInsPerMinute, minute, byAccount)
  return {
    // Read at every request: administrators may lower it meanwhile.
    enquiry: limiter('enquiry', () => visitors.enquiriesPerHour, hour),
    signIn: async (request) => {
      const count = await signInByAddress(request)
      return namesAccount(request) ? signInByAccount(request) : count
    },
  }
}

function refuse(retryAfterSeconds: number): never {
  throw new ProblemError('too-many-requests', { retryAfterSeconds })
}

/** IPv6 by network: whoever has one address there has them all. */
export function byAddress({ ip }: FastifyRequest): string {
  return ip.includes(':') ? normalizeIP(ip) : ip
}

/** Whoever holds a token does not name one. */
function namesAccount({ body }: FastifyRequest): boolean {
  return (body as { email?: unknown } | null)?.email !== undefined
}

function byAccount({ body }: FastifyRequest): string {
  return String((body as { email?: unknown } | null)?.email).toLowerCase()
}
