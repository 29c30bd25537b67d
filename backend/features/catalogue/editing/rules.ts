import type { DraftContent, DraftValue, ProductDraft } from '#contract/admin/product.ts'
import type { FieldFault } from '#contract/http/problem-body.ts'
import { textsOf } from './texts.ts'

/** What may be written of a product beyond the shape that the schema checks. */

/** It burns in dry chlorine: Euro Chlor GEST 79/82, materials of construction for use in contact with chlorine. */
const titanium = /titanium|\bTi\b|تيتانيوم|تيتانيم/i
const chlorine = /chlor|\bCl2\b|Cl₂|كلور/i
/** Texts in which a material is named as one that the product has. */
const namesMaterial = /^(specifications\.\d+\.(label|value|note)|components\.\d+|name|summary)$/

export function faultsOf(draft: ProductDraft): FieldFault[] {
  const { kind, content, states } = draft
  const isPublished = Object.values(states).includes('published')
  return [
    ...(kind === 'equipment' ? titaniumInChlorine(content) : []),
    ...emptyTexts(content, isPublished),
    ...content.specifications.flatMap(({ value }, index) =>
      rangeFault(value, `specifications.${index}.value`),
    ),
    ...rangeFault(content.delivery?.capacity?.value ?? 0, 'delivery.capacity.value'),
    ...(kind === 'project' && content.group !== null ? [fault('group', 'not-for-projects')] : []),
    ...(kind === 'equipment' && content.delivery !== null ? [fault('delivery', 'for-projects-only')] : []),
    ...(isPublished ? unpublishable(draft) : []),
  ]
}

/** Equipment whose medium nobody has named is taken to be for chlorine: that is what the company makes. */
function titaniumInChlorine(content: DraftContent): FieldFault[] {
  const media = content.media.flatMap(({ en, ar }) => [en, ar])
  if (media.length > 0 && !media.some((medium) => chlorine.test(medium))) return []
  return [...textsOf(content)]
    .filter(([path, { en, ar }]) => namesMaterial.test(path) && (titanium.test(en) || titanium.test(ar)))
    .map(([path]) => fault(path, 'titanium-in-chlorine'))
}

/** A draft needs a name only; a row that says nothing in either language is an accident. */
function emptyTexts(content: DraftContent, isPublished: boolean): FieldFault[] {
  return [...textsOf(content)]
    .filter(([path, { en, ar }]) => en === '' && ar === '' && (isPublished || path !== 'summary'))
    .map(([path]) => fault(path, 'required'))
}

function rangeFault(value: DraftValue, path: string): FieldFault[] {
  return typeof value === 'object' && 'min' in value && value.min > value.max ? [fault(path, 'range')] : []
}

function unpublishable({ kind, content }: ProductDraft): FieldFault[] {
  if (kind === 'project') return content.delivery === null ? [fault('delivery', 'required')] : []
  return content.group === null ? [fault('group', 'required')] : []
}

function fault(path: string, rule: string): FieldFault {
  return { field: `content.${path}`, rule }
}
