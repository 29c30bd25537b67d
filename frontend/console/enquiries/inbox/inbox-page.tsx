import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import type { EnquiryPage } from '#contract/enquiry.ts'
import { readEnquiries } from '../../../api/admin.ts'
import { loaded } from '../../answers.ts'
import { Page } from '../../frame/page.tsx'
import { Pager } from '../../frame/pager.tsx'
import { counted, fill, numberText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { ExportButton } from '../export/export-button.tsx'
import { InboxFilter } from './inbox-filter.tsx'
import { InboxList } from './inbox-list.tsx'

export async function loadInbox({ request, url }: LoaderFunctionArgs): Promise<EnquiryPage> {
  return loaded(await readEnquiries(url.searchParams, request.signal), url)
}

export function InboxPage() {
  const { words, locale } = useLanguage()
  const { enquiries, nextCursor, total, isMore } = useLoaderData<EnquiryPage>()
  const [search] = useSearchParams()
  return (
    <Page title={words.enquiries}>
      <InboxFilter />
      <ExportButton />
      <p role="status" className="mb-2 text-muted">
        {isMore
          ? fill(words.inbox.moreThan, { total: numberText(total, locale) })
          : counted(words.inbox.total, total, locale)}
      </p>
      {enquiries.length === 0 ? (
        <p>{search.size === 0 ? words.inbox.nothing : words.inbox.nothingMatches}</p>
      ) : (
        <InboxList enquiries={enquiries} />
      )}
      <Pager nextCursor={nextCursor} />
    </Page>
  )
}
