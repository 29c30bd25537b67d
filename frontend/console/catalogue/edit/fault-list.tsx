import type { Failure } from '../../../api/request.ts'
import { Notice } from '../../../ui/notice.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { useLanguage } from '../../language/language.tsx'
import { fieldId, fieldName } from './field-name.ts'

/** Why nothing was saved, with a link to each field at fault. */
export function FaultList({ failure }: { failure: Failure }) {
  const { words } = useLanguage()
  const { errors = [] } = failure
  if (failure.code !== 'invalid-request' || errors.length === 0) {
    return <FailureNotice failure={failure} consequence={words.failure.notSaved} />
  }
  const { rules } = words.products
  return (
    <Notice tone="bad">
      <p>{words.products.refused}</p>
      <ul className="mt-1 list-disc ps-5">
        {errors.map(({ field, rule }) => (
          <li key={`${field} ${rule}`}>
            <a href={`#${fieldId(field.replace(/^content\./, ''))}`}>{fieldName(field, words) || field}</a>:{' '}
            {rules[rule as keyof typeof rules] ?? rules.other}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
