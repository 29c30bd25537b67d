import type { Locale } from '#contract/locale.ts'
import type { TextPage as Text } from '#locales/en/pages.ts'
import { siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import { Breadcrumb } from '../frame/breadcrumb.tsx'
import { Section } from '../frame/section.tsx'

/** A page that is read: about, questions, privacy, terms. */
export function TextPage({ locale, text }: { locale: Locale; text: Text }) {
  return (
    <article className="max-w-3xl">
      <Breadcrumb locale={locale} crumbs={[]} />
      <h1 className="font-semibold text-3xl">{text.title}</h1>
      <p className="mt-4 text-lg">{text.lead}</p>
      {text.sections.map(({ id, title, paragraphs, items = [] }) => (
        <Section key={id} id={id} title={title}>
          <div className="space-y-3">
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {items.length > 0 && (
              <ul className="list-disc space-y-1 ps-5">
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )}
          </div>
        </Section>
      ))}
      <p className="mt-10">
        <a href={paths.contact(locale)} className="button-link">
          {siteWords[locale].home.ask}
        </a>
      </p>
    </article>
  )
}
