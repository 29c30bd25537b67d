import { useEffect } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { type Shortcut, Shortcuts } from '../../keyboard/shortcuts.tsx'
import { useLanguage } from '../../language/language.tsx'
import { replyHash, useTrail } from '../trail.ts'
import { statusId } from './status-form.tsx'

export const replyId = replyHash.slice(1)

type EnquiryWaysProps = { id: string; mayHandle: boolean; mayReply: boolean }

/** The ways from one enquiry: back to the list it was opened from, to its neighbours there, and by key to what is done with it. */
export function EnquiryWays({ id, mayHandle, mayReply }: EnquiryWaysProps) {
  const { words } = useLanguage()
  const { hash } = useLocation()
  const navigate = useNavigate()
  const { back, previous, next } = useTrail(id)
  const { keys } = words
  useEffect(() => {
    if (hash === replyHash) focusIn(replyId)
  }, [hash])
  const goTo = (way: typeof next) => way && void navigate(way.to, { state: way.state })
  const shortcuts: Shortcut[] = [
    { key: 'j', label: keys.next, act: () => goTo(next) },
    { key: 'k', label: keys.previous, act: () => goTo(previous) },
    { key: 'u', label: keys.back, act: () => goTo(back) },
    ...(mayHandle ? [{ key: 'e', label: keys.status, act: () => focusIn(statusId) }] : []),
    ...(mayReply ? [{ key: 'r', label: keys.toReply, act: () => focusIn(replyId) }] : []),
  ]
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-1">
      <Link to={back.to} state={back.state}>
        {words.enquiry.back}
      </Link>
      {previous && (
        <Link to={previous.to} state={previous.state}>
          {words.enquiry.previous}
        </Link>
      )}
      {next && (
        <Link to={next.to} state={next.state}>
          {words.enquiry.next}
        </Link>
      )}
      <div className="ms-auto">
        <Shortcuts list={shortcuts} />
      </div>
    </div>
  )
}

function focusIn(id: string): void {
  const place = document.getElementById(id)
  place?.querySelector<HTMLElement>('select, input, textarea')?.focus()
}
