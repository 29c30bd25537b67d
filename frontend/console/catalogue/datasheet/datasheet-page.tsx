import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { NoticePlan, SheetState } from '#contract/admin/datasheet.ts'
import { readDatasheet, readNoticePlan } from '../../../api/datasheets.ts'
import { loaded } from '../../answers.ts'
import { Page } from '../../frame/page.tsx'
import { fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { productPath, revisionsPath } from '../../paths.ts'
import { mayEditCatalogue } from '../../permissions.ts'
import { useStaff } from '../../session.ts'
import { IssuePanel } from './issue-panel.tsx'
import { NoticePanel } from './notice-panel.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { RevisionHistory } from './revision-history.tsx'

type Loaded = { state: SheetState; plan: NoticePlan }

export async function loadDatasheet({
  request: { signal },
  params,
  url,
}: LoaderFunctionArgs): Promise<Loaded> {
  const id = params['id'] ?? ''
  const [state, plan] = await Promise.all([readDatasheet(id, signal), readNoticePlan(id, signal)])
  return { state: loaded(state, url), plan: loaded(plan, url) }
}

/** What is sent out of a product: how it looks, under which number, and why. */
export function DatasheetPage() {
  const { words, locale } = useLanguage()
  const { state, plan } = useLoaderData<Loaded>()
  const { id, name } = state.product
  return (
    <Page title={fill(words.datasheets.title, { product: name[locale] })}>
      <p className="mb-4 flex flex-wrap gap-4">
        <Link to={productPath(id)}>{name[locale]}</Link>
        <Link to={revisionsPath(id)}>{words.datasheets.all}</Link>
      </p>
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 content-start gap-4">
          <RevisionHistory revisions={state.revisions} />
        </div>
        <div className="grid min-w-0 content-start gap-4 max-xl:order-first">
          <PreviewPanel state={state} />
          {mayEditCatalogue(useStaff().role) && <IssuePanel key={id} state={state} />}
          <NoticePanel key={`${id} told`} state={state} plan={plan} />
        </div>
      </div>
    </Page>
  )
}
