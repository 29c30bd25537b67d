import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { SheetState } from '#contract/admin/datasheet.ts'
import { readDatasheet } from '../../../api/datasheets.ts'
import { loaded } from '../../answers.ts'
import { Page } from '../../frame/page.tsx'
import { fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { productPath, revisionsPath } from '../../paths.ts'
import { mayEditCatalogue } from '../../permissions.ts'
import { useStaff } from '../../session.ts'
import { IssuePanel } from './issue-panel.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { RevisionHistory } from './revision-history.tsx'

export async function loadDatasheet({ request, params, url }: LoaderFunctionArgs): Promise<SheetState> {
  return loaded(await readDatasheet(params['id'] ?? '', request.signal), url)
}

/** What is sent out of a product: how it looks, under which number, and why. */
export function DatasheetPage() {
  const { words, locale } = useLanguage()
  const state = useLoaderData<SheetState>()
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
        </div>
      </div>
    </Page>
  )
}
