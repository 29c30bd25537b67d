import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Role, roles } from '#contract/staff.ts'
import type { Actor } from '../db/audit.ts'
import { ProblemError } from './problems.ts'

/** Lets nobody into /api/admin whose role the route does not name: deny by default, at registration and at every request. */

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call a route below /api/admin. */
    roles?: readonly Role[]
    /** Open to those, too, whose role needs a second step that they have yet to set up. */
    beforeSecondStep?: boolean
  }
}

export type SignedIn = {
  id: string
  name: string
  email: string
  role: Role
  sessionId: string
  mustSetUpSecondStep: boolean
}
export type FindSession = (headers: FastifyRequest['headers']) => Promise<SignedIn | null>

const adminPath = '/api/admin'
const safeMethods = ['GET', 'HEAD', 'OPTIONS']
const signedIn = new WeakMap<FastifyRequest, SignedIn>()

/** Throws unless the request comes from staff of one of the roles. */
export type Admit = (request: FastifyRequest, roles: readonly Role[]) => Promise<void>

/** Guards what is registered afterwards; the answer guards what lies elsewhere but is for staff too. */
export function guardStaffRoutes(app: FastifyInstance, findSession: FindSession, publicUrl: string): Admit {
  const admit: Admit = async (request, roles) => {
    const staff = await findSession(request.headers)
    if (staff === null) throw new ProblemError('sign-in-required')
    if (!roles.includes(staff.role)) throw new ProblemError('forbidden')
    if (staff.mustSetUpSecondStep && !request.routeOptions.config.beforeSecondStep) {
      throw new ProblemError('second-step-required')
    }
    signedIn.set(request, staff)
  }
  app.addHook('onRoute', ({ url, method, config, schema }) => {
    if (!isAdmin(url)) return
    if (!config?.roles?.length) throw new Error(`${String(method)} ${url} names no roles`)
    if (schema && 'hide' in schema) throw new Error(`${String(method)} ${url} hides from the list of routes`)
  })
  app.addHook('onRequest', async (request) => {
    const url = request.routeOptions.url ?? request.url
    if (!isAdmin(url) && !url.startsWith('/api/auth/')) return
    refuseForeignOrigin(request, publicUrl)
    // An unknown path below /api/admin is nobody's business but staff's either.
    if (isAdmin(url)) await admit(request, request.is404 ? roles : (request.routeOptions.config.roles ?? []))
  })
  return admit
}

/** The staff member whom the guard let in. */
export function staffOf(request: FastifyRequest): SignedIn {
  const staff = signedIn.get(request)
  if (!staff) throw new ProblemError('sign-in-required')
  return staff
}

export function actorOf(request: FastifyRequest): Actor {
  return { staffId: staffOf(request).id, requestId: request.id }
}

function isAdmin(url: string): boolean {
  return url === adminPath || url.startsWith(`${adminPath}/`)
}

/** Cookies travel with requests that other sites make a browser send; such requests name their origin. */
function refuseForeignOrigin(request: FastifyRequest, publicUrl: string): void {
  const { origin } = request.headers
  if (safeMethods.includes(request.method) || origin === undefined) return
  if (origin === publicUrl) return
  if (!URL.canParse(origin) || new URL(origin).host !== request.host) throw new ProblemError('foreign-origin')
}
