import type { APIRoute } from 'astro'
import { robotsRules } from '../site/found/site-map.ts'

export const GET: APIRoute = ({ locals }) =>
  new Response(robotsRules(locals.publicUrl), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
