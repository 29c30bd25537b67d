import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { EditedProduct } from '#contract/admin/product.ts'
import { productGroups } from '#contract/catalogue.ts'
import { readProduct } from '../../../api/catalogue.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { loaded } from '../../answers.ts'
import { Page } from '../../frame/page.tsx'
import { useLanguage } from '../../language/language.tsx'
import { datasheetPath, paths, revisionsPath } from '../../paths.ts'
import { mayEditCatalogue } from '../../permissions.ts'
import { useStaff } from '../../session.ts'
import { CompletenessPanel } from './completeness-panel.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import { EditorContext, useEditor, useEditorContext } from './editor.ts'
import { FaultList } from './fault-list.tsx'
import { useCatalogueWords } from './fields/catalogue-words.ts'
import { DeliveryFields } from './fields/delivery-fields.tsx'
import { RowList, TextList } from './fields/row-list.tsx'
import { SpecificationRows } from './fields/specification-rows.tsx'
import { TextPair } from './fields/text-pair.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { PublicationPanel } from './publication-panel.tsx'

export async function loadProduct({ request, params, url }: LoaderFunctionArgs): Promise<EditedProduct> {
  return loaded(await readProduct(params['id'] ?? '', request.signal), url)
}

export function EditPage() {
  const product = useLoaderData<EditedProduct>()
  return <ProductEditor key={product.id} product={product} />
}

function ProductEditor({ product }: { product: EditedProduct }) {
  const { words, locale } = useLanguage()
  const editor = useEditor(product, !mayEditCatalogue(useStaff().role))
  const { name } = editor.base.content
  return (
    <EditorContext value={editor}>
      <Page title={name[locale] || name.en || name.ar}>
        <p className="mb-4 flex flex-wrap gap-4">
          <Link to={paths.products}>{words.products.back}</Link>
          <Link to={revisionsPath(product.id)}>{words.products.revisions}</Link>
          {product.kind === 'equipment' && (
            <Link to={datasheetPath(product.id)}>{words.datasheets.short}</Link>
          )}
        </p>
        {editor.isReadOnly && <p className="mb-4 text-muted">{words.products.readOnly}</p>}
        <LeaveGuard isDirty={editor.isDirty} />
        <ConflictPanel />
        <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 content-start gap-4">
            <IdentityFields />
            {product.kind === 'equipment' ? <EquipmentFields /> : <DeliveryFields />}
          </div>
          <div className="grid min-w-0 content-start gap-4 max-xl:order-first">
            <PublicationPanel />
            <CompletenessPanel />
          </div>
        </div>
        {!editor.isReadOnly && <SaveBar />}
      </Page>
    </EditorContext>
  )
}

function IdentityFields() {
  const { words: all } = useLanguage()
  const words = all.products
  const names = useCatalogueWords()
  const editor = useEditorContext()
  const { slug, code, content } = editor.written
  const groups = productGroups.map((value) => ({ value: value as string, label: names.productGroups[value] }))
  return (
    <Panel title={words.identity}>
      <div className="grid gap-4">
        <TextPair path="name" label={words.name} maxLength={120} />
        <TextPair path="summary" label={words.summary} maxLength={400} rows={2} />
        <div className="grid gap-3 sm:grid-cols-3">
          <Field
            label={words.code}
            dir="ltr"
            maxLength={40}
            value={code ?? ''}
            readOnly={editor.isReadOnly}
            onChange={({ target }) => editor.set('code', target.value === '' ? null : target.value)}
          />
          {editor.base.kind === 'equipment' && (
            <SelectField
              label={words.group}
              value={content.group ?? ''}
              disabled={editor.isReadOnly}
              options={[{ value: '', label: words.noGroup }, ...groups]}
              onChange={({ target }) => editor.set('content.group', target.value || null)}
            />
          )}
        </div>
        <Field
          label={words.slug}
          hint={words.slugHint}
          dir="ltr"
          maxLength={100}
          value={slug}
          readOnly={editor.isReadOnly}
          onChange={({ target }) => editor.set('slug', target.value)}
        />
      </div>
    </Panel>
  )
}

const text = { en: '', ar: '' }

function EquipmentFields() {
  const { words: all } = useLanguage()
  const words = all.products
  return (
    <>
      <TextList path="applications" title={words.applications} />
      <TextList path="media" title={words.media} />
      <SpecificationRows />
      <TextList path="components" title={words.components} />
      <RowList path="maintenance" title={words.maintenance} blank={{ interval: text, task: text }}>
        {(row) => (
          <>
            <TextPair path={`${row}.interval`} label={words.interval} />
            <TextPair path={`${row}.task`} label={words.task} />
          </>
        )}
      </RowList>
      <TextList path="warnings" title={words.warnings} />
    </>
  )
}

/** Always in reach, at the end of the window. */
function SaveBar() {
  const { words: all } = useLanguage()
  const words = all.products
  const editor = useEditorContext()
  const { isDirty, isUnreadable, isSaving, isSaved, failure, conflict } = editor
  const standing = isUnreadable ? words.unreadable : isDirty ? words.unsaved : isSaved && words.saved
  return (
    <div className="save-bar sticky bottom-0 z-10 mt-4 border-line border-t bg-page py-3">
      {failure && <FaultList failure={failure} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button
          disabled={!isDirty || isUnreadable || isSaving || conflict !== null}
          onClick={() => void editor.save()}
        >
          {words.save}
        </Button>
        <p role="status">{isSaving ? words.saving : standing}</p>
      </div>
    </div>
  )
}
