import type { Company } from '#contract/company.ts'

/** Shown instead of a form where JavaScript is off. */
export function WithoutScript({ text, company }: { text: string; company: Company }) {
  return (
    <noscript>
      <p className="mb-4">
        {text}{' '}
        <a href={`tel:${company.phone.e164}`} dir="ltr">
          {company.phone.display}
        </a>{' '}
        ·{' '}
        <a href={`mailto:${company.email}`} dir="ltr">
          {company.email}
        </a>
      </p>
    </noscript>
  )
}
