import type { APIRoute } from 'astro'
import { servicesByLocale, siteMap } from '../site/found/site-map.ts'

export const GET: APIRoute = async ({ locals }) =>
  new Response(siteMap(locals.publicUrl, await servicesByLocale(locals.catalogue), locals.video), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
