import type { AdminPhrases } from '#locales/en/admin.ts'
import { useLanguage } from '../../language/language.tsx'
import { fieldName } from '../edit/field-name.ts'
import type { Written } from '../edit/written.ts'
import { differencesOf, type Mark } from './differences.ts'
import { isSamePart, linesOf, parts } from './parts.ts'

/** Field by field, with the words marked that were removed or added. */
export function DifferenceList({ before, after }: { before: Written; after: Written }) {
  const { words } = useLanguage()
  const changed = parts.filter((part) => !isSamePart(before, after, part))
  if (changed.length === 0) return <p>{words.products.same}</p>
  return (
    <dl className="grid gap-4">
      {changed.map((part) => (
        <div key={part} className="min-w-0">
          <dt className="mb-1 font-semibold">{fieldName(part, words)}</dt>
          <dd dir="auto" className="whitespace-pre-wrap wrap-anywhere">
            {differencesOf(linesOf(before, part).join('\n'), linesOf(after, part).join('\n')).map(
              (mark, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the marks never move.
                <Marked key={index} mark={mark} words={words} />
              ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The line through or under it says it without colour; screen readers hear it too. */
function Marked({ mark: { kind, text }, words }: { mark: Mark; words: AdminPhrases }) {
  if (kind === 'same') return <>{text}</>
  const Tag = kind === 'removed' ? 'del' : 'ins'
  return (
    <Tag className={kind === 'removed' ? 'text-bad' : 'text-good'}>
      <span className="sr-only">[{words.products[kind]}: </span>
      {text}
      <span className="sr-only">]</span>
    </Tag>
  )
}
