import { Link } from 'react-router'
import type { MergedEnquiry } from '#contract/enquiry.ts'
import { Button } from '../../../ui/button.tsx'
import { fill, timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { enquiryPath, mergePath } from '../../paths.ts'
import { mayHandleEnquiries } from '../../permissions.ts'
import { useStaff } from '../../session.ts'
import type { Merging } from './merging.ts'

/** `goneId`: the one of the pair that is not shown alone. */
type Pair = { shown: MergedEnquiry; goneId: string }

/** What is shown as one with the enquiry, each with the way back. */
export function MergedList({ intro, pairs, merging }: { intro: string; pairs: Pair[]; merging: Merging }) {
  const { words, locale } = useLanguage()
  const { role } = useStaff()
  const phrases = words.duplicates
  return (
    <div className="mb-4">
      <p className="mb-2">{intro}</p>
      <ul className="grid gap-3">
        {pairs.map(({ shown, goneId }) => {
          const told = { name: shown.name, time: timeText(shown.receivedAt, locale) }
          return (
            <li key={shown.id} className="grid gap-2">
              <Link to={enquiryPath(shown.id)} className="wrap-anywhere">
                {fill(phrases.named, told)}
              </Link>
              {mayHandleEnquiries(role) && (
                <merging.Form method="post" action={mergePath(goneId)}>
                  <Button type="submit" variant="secondary" aria-label={fill(phrases.undoNamed, told)}>
                    {phrases.undo}
                  </Button>
                </merging.Form>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
