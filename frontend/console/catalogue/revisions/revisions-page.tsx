import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  useFetcher,
  useLoaderData,
} from 'react-router'
import type { EditedProduct, RevisionDetail, RevisionList, RevisionRow } from '#contract/admin/product.ts'
import { readProduct, readRevision, readRevisions, restoreRevision } from '../../../api/catalogue.ts'
import type { Answer } from '../../../api/request.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { loaded } from '../../answers.ts'
import { formText } from '../../form-text.ts'
import { FilterForm } from '../../frame/filter-form.tsx'
import { Page } from '../../frame/page.tsx'
import { fill, timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { productPath } from '../../paths.ts'
import { mayEditCatalogue } from '../../permissions.ts'
import { useStaff } from '../../session.ts'
import { FaultList } from '../edit/fault-list.tsx'
import { DifferenceList } from './difference-list.tsx'

type Loaded = RevisionList & { product: EditedProduct; older: RevisionDetail; newer: RevisionDetail }

/** The newest and the one before it, unless the address names two others. */
export async function loadRevisions({
  request: { signal },
  params,
  url,
}: LoaderFunctionArgs): Promise<Loaded> {
  const id = params['id'] ?? ''
  const [product, { revisions }] = [
    loaded(await readProduct(id, signal), url),
    loaded(await readRevisions(id, signal), url),
  ]
  const newest = revisions[0]?.version ?? 1
  const newer = url.searchParams.get('newer') ?? String(newest)
  const older = url.searchParams.get('older') ?? String(revisions[1]?.version ?? newest)
  const read = async (version: string) => loaded(await readRevision(id, version, signal), url)
  return { product, revisions, older: await read(older), newer: await read(newer) }
}

export async function bringBack({ request, params }: ActionFunctionArgs): Promise<Answer<EditedProduct>> {
  const form = await request.formData()
  const [revision, version] = [Number(formText(form, 'revision')), Number(formText(form, 'version'))]
  return restoreRevision(params['id'] ?? '', revision, version)
}

export function RevisionsPage() {
  const { words: all, locale } = useLanguage()
  const words = all.products
  const { product, revisions, older, newer } = useLoaderData<Loaded>()
  const { name } = product.content
  const options = revisions.map(({ version }) => ({
    value: String(version),
    label: fill(words.revision, { version: String(version) }),
  }))
  const values = { older: String(older.version), newer: String(newer.version) }
  return (
    <Page title={`${words.revisions}: ${name[locale] || name.en || name.ar}`}>
      <p className="mb-4">
        <Link to={productPath(product.id)}>{name[locale] || name.en || name.ar}</Link>
      </p>
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Panel title={words.differences}>
          <FilterForm values={values} label={words.compare}>
            <div className="mb-4 grid items-end gap-3 sm:grid-cols-3">
              <SelectField name="older" label={words.older} defaultValue={values.older} options={options} />
              <SelectField name="newer" label={words.newer} defaultValue={values.newer} options={options} />
              <Button type="submit" className="min-h-11">
                {words.compare}
              </Button>
            </div>
          </FilterForm>
          <DifferenceList before={older.snapshot} after={newer.snapshot} />
        </Panel>
        <RevisionEntries />
      </div>
    </Page>
  )
}

function RevisionEntries() {
  const { words: all } = useLanguage()
  const words = all.products
  const { product, revisions } = useLoaderData<Loaded>()
  const mayRestore = mayEditCatalogue(useStaff().role)
  const fetcher = useFetcher<Answer<EditedProduct>>()
  const restored = fetcher.data?.ok ? revisions[0]?.restoredVersion : null
  return (
    <Panel title={words.revisions}>
      {fetcher.data?.ok === false && <FaultList failure={fetcher.data.failure} />}
      <p role="status">
        {fetcher.state !== 'idle'
          ? words.restoring
          : typeof restored === 'number' && fill(words.restored, { version: String(restored) })}
      </p>
      <ol className="grid gap-4">
        {revisions.map((revision) => (
          <li key={revision.version} className="grid gap-1 border-line border-b pb-3 last:border-0">
            <RevisionEntry revision={revision} />
            {mayRestore && revision.version !== product.version && (
              <fetcher.Form method="post">
                <input type="hidden" name="revision" value={revision.version} />
                <input type="hidden" name="version" value={product.version} />
                <Button
                  type="submit"
                  variant="secondary"
                  className="text-sm"
                  disabled={fetcher.state !== 'idle'}
                >
                  {fill(words.restore, { version: String(revision.version) })}
                </Button>
              </fetcher.Form>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function RevisionEntry({ revision }: { revision: RevisionRow }) {
  const { words: all, locale } = useLanguage()
  const words = all.products
  const { version, staffName, at, origin, restoredVersion } = revision
  const by = { who: staffName ?? words.system, when: timeText(at, locale) }
  return (
    <>
      <span className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{fill(words.revision, { version: String(version) })}</span>
        <Badge>
          {restoredVersion === null
            ? words.origins[origin]
            : fill(words.restoredFrom, { version: String(restoredVersion) })}
        </Badge>
      </span>
      <span className="text-muted text-sm">{fill(words.by, by)}</span>
    </>
  )
}
