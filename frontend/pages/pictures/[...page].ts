import type { APIRoute } from 'astro'
import { readLocale } from '../../i18n/words.ts'
import { pictureMarkup } from '../../site/picture/picture.tsx'
import { findSubject } from '../../site/picture/subject.ts'

/** As SVG; the back end, which asks for it, makes it pixels. */
export const GET: APIRoute = async ({ locals, params }) => {
  const page = `/${params['page'] ?? ''}`
  const locale = readLocale(page.split('/')[1])
  const subject = await findSubject(page, locale, locals)
  if (!subject) return new Response(null, { status: 404 })
  return new Response(pictureMarkup(subject, locals.company, locale), {
    headers: { 'content-type': 'image/svg+xml' },
  })
}
