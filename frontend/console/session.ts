import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useRouteLoaderData } from 'react-router'
import type { Session } from '#contract/staff.ts'
import { readSession, signOut } from '../api/admin.ts'
import type { Failure } from '../api/request.ts'
import { loaded } from './answers.ts'
import { dropAllDrafts } from './enquiries/reply/draft.ts'
import { paths } from './paths.ts'

/** The id of the route that holds every page of signed-in staff. */
export const staffRouteId = 'staff'

export async function loadSession({ request, url }: LoaderFunctionArgs): Promise<Session> {
  return loaded(await readSession(request.signal), url)
}

/** Below the staff route only. */
export function useStaff(): Session['staff'] {
  const session = useRouteLoaderData<Session>(staffRouteId)
  if (!session) throw new Error('No session is loaded here')
  return session.staff
}

export async function endSession(_args: ActionFunctionArgs): Promise<Failure | Response> {
  const answer = await signOut()
  const isOver = answer.ok || answer.failure.code === 'sign-in-required'
  if (isOver) dropAllDrafts()
  return isOver ? redirect(paths.signIn) : answer.failure
}
