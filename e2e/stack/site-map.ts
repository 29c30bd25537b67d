import type { APIRequestContext } from '@playwright/test'

/** The public pages as the site map lists them. */
export type Entry = { address: string; alternates: Map<string, string> }

export async function readSiteMap(request: APIRequestContext): Promise<Entry[]> {
  const answer = await request.get('/sitemap.xml')
  return [...(await answer.text()).matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g)].map(
    ([, address = '', rest = '']) => ({
      address,
      alternates: new Map(
        [...rest.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language = '', href = '']) => [
          language,
          href,
        ]),
      ),
    }),
  )
}
