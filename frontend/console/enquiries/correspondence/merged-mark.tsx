import { Link } from 'react-router'
import { useLanguage } from '../../language/language.tsx'
import { enquiryPath } from '../../paths.ts'

/** Leads to the enquiry with which this came, where that is another one. */
export function MergedMark({ from }: { from: string | null }) {
  const { words } = useLanguage()
  if (from === null) return null
  return (
    <>
      <span aria-hidden="true"> · </span>
      <Link to={enquiryPath(from)}>{words.duplicates.from}</Link>
    </>
  )
}
