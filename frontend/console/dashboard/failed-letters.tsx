import { Link } from 'react-router'
import { Notice } from '../../ui/notice.tsx'
import { counted } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { failedLettersPath } from '../paths.ts'
import { maySeeEnquiries } from '../permissions.ts'
import { useStaff } from '../session.ts'

/** That letters were given up, said to those who may see which; the previous release does not count them. */
export function FailedLetters({ count }: { count: number | undefined }) {
  const { words, locale } = useLanguage()
  const { role } = useStaff()
  if (!count || !maySeeEnquiries(role)) return null
  return (
    <Notice tone="attention">
      {counted(words.stats.lettersFailed, count, locale)}{' '}
      <Link to={failedLettersPath}>{words.stats.showFailed}</Link>
    </Notice>
  )
}
