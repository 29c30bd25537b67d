import { useState } from 'react'
import { replyLimits } from '#contract/admin/enquiries/correspondence.ts'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { locales } from '#contract/locale.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { LongTextField } from '../../fields/long-text-field.tsx'
import { useLanguage } from '../../language/language.tsx'
import { type Datasheet, datasheetName } from './datasheets.ts'
import type { Draft } from './draft.ts'
import type { Faults } from './reply-faults.ts'
import { filled, type TemplateName, templateNames } from './templates.ts'

type ReplyFieldsProps = {
  enquiry: EnquiryDetail
  draft: Draft
  faults: Faults
  datasheets: Datasheet[]
  onChange: (change: Partial<Draft>) => void
}

export function ReplyFields({ enquiry, draft, faults, datasheets, onChange }: ReplyFieldsProps) {
  const { words, locale } = useLanguage()
  const { reply: phrases } = words.answering
  const direction = draft.locale === 'ar' ? 'rtl' : 'ltr'
  const slugs = new Set(datasheets.map(({ slug }) => slug))
  if (draft.datasheet !== '') slugs.add(draft.datasheet)
  return (
    <div className="grid gap-3">
      <TemplateFields enquiry={enquiry} draft={draft} datasheets={datasheets} onChange={onChange} />
      <Field
        label={phrases.subject}
        required
        dir={direction}
        lang={draft.locale}
        maxLength={replyLimits.subject}
        value={draft.subject}
        error={faults.subject && phrases[faults.subject]}
        onChange={({ target }) => onChange({ subject: target.value })}
      />
      <LongTextField
        label={phrases.text}
        required
        rows={14}
        dir={direction}
        lang={draft.locale}
        most={replyLimits.text}
        value={draft.text}
        hint={phrases.textHint}
        error={faults.text && phrases[faults.text]}
        onChange={({ target }) => onChange({ text: target.value })}
      />
      <SelectField
        label={phrases.datasheet}
        value={draft.datasheet}
        options={[
          { value: '', label: phrases.noDatasheet },
          ...[...slugs].map((slug) => ({
            value: slug,
            label: datasheetName(datasheets, slug, locale) ?? slug,
          })),
        ]}
        onChange={({ target }) => onChange({ datasheet: target.value })}
      />
      {faults.datasheet && <p className="text-sm text-bad">{phrases[faults.datasheet]}</p>}
    </div>
  )
}

type TemplateFieldsProps = Omit<ReplyFieldsProps, 'faults'>

function TemplateFields({ enquiry, draft, datasheets, onChange }: TemplateFieldsProps) {
  const { words } = useLanguage()
  const { reply: phrases } = words.answering
  const [template, setTemplate] = useState('')
  const chosen = templateNames.find((name) => name === template)
  function apply(name: TemplateName) {
    const slug = draft.datasheet || enquiry.productSlug
    const product = datasheets.find((one) => one.slug === slug)
    onChange({
      ...filled(name, draft.locale, enquiry, product?.name[draft.locale]),
      ...(name === 'datasheet' && product && { datasheet: product.slug }),
    })
  }
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[1fr_2fr_auto]">
      <SelectField
        label={phrases.language}
        value={draft.locale}
        options={locales.map((value) => ({ value, label: phrases.languages[value] }))}
        onChange={({ target }) => onChange({ locale: target.value === 'ar' ? 'ar' : 'en' })}
      />
      <SelectField
        label={phrases.template}
        value={template}
        options={[
          { value: '', label: phrases.noTemplate },
          ...templateNames.map((value) => ({ value, label: phrases.templates[value] })),
        ]}
        onChange={({ target }) => setTemplate(target.value)}
      />
      <Button
        variant="secondary"
        disabled={!chosen}
        title={draft.text === '' ? undefined : phrases.replaces}
        onClick={() => chosen && apply(chosen)}
      >
        {phrases.apply}
      </Button>
    </div>
  )
}
