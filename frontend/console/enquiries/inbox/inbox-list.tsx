import { type ReactNode, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { EnquiryRow } from '#contract/enquiry.ts'
import { type Shortcut, Shortcuts } from '../../keyboard/shortcuts.tsx'
import { useLanguage } from '../../language/language.tsx'
import { enquiryPath } from '../../paths.ts'
import { mayHandleEnquiries } from '../../permissions.ts'
import { useStaff } from '../../session.ts'
import { replyHash } from '../trail.ts'
import { ChangeDialog } from './change/change-dialog.tsx'
import { InboxRow } from './inbox-row.tsx'
import { useRows } from './row-focus.ts'

type InboxListProps = { enquiries: EnquiryRow[] /** How many there are. */; children: ReactNode }

/** The enquiries of one page; keys move the focus from one to the next and act on the one that has it. */
export function InboxList({ enquiries, children }: InboxListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [changing, setChanging] = useState<string>()
  const mayHandle = mayHandleEnquiries(useStaff().role)
  const ids = enquiries.map(({ id }) => id)
  const { focused, focus, remember } = useRows(list, enquiries)
  const shortcuts = useShortcuts({
    move: (step) => focus(focused() === -1 ? (step > 0 ? 0 : enquiries.length - 1) : focused() + step),
    current: () => enquiries[focused()],
    change: setChanging,
    mayHandle,
    ids,
  })
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-x-5 gap-y-1">
        {children}
        <Shortcuts list={shortcuts} />
      </div>
      <ul
        ref={list}
        onFocus={remember}
        className="divide-y divide-line rounded border border-line bg-surface empty:hidden"
      >
        {enquiries.map((enquiry) => (
          <li key={enquiry.id}>
            <InboxRow
              enquiry={enquiry}
              ids={ids}
              onChange={mayHandle ? () => setChanging(enquiry.id) : undefined}
            />
          </li>
        ))}
      </ul>
      <ChangeDialog
        enquiry={enquiries.find(({ id }) => id === changing)}
        onClose={() => setChanging(undefined)}
      />
    </>
  )
}

type Acts = {
  move(step: number): void
  current(): EnquiryRow | undefined
  change(id: string): void
  mayHandle: boolean
  ids: string[]
}

function useShortcuts({ move, current, change, mayHandle, ids }: Acts): Shortcut[] {
  const { keys } = useLanguage().words
  const navigate = useNavigate()
  const { search } = useLocation()
  /** What is quarantined can be neither changed nor answered. */
  function handled() {
    const enquiry = current()
    return enquiry?.quarantineReason === null ? enquiry : undefined
  }
  function reply() {
    const enquiry = handled()
    const state = { trail: { ids, search } }
    if (enquiry) void navigate(`${enquiryPath(enquiry.id)}${replyHash}`, { state })
  }
  const onOne: Shortcut[] = [
    { key: 'e', label: keys.change, act: () => change(handled()?.id ?? '') },
    { key: 'r', label: keys.reply, act: reply },
  ]
  return [
    { key: 'j', label: keys.next, act: () => move(1) },
    { key: 'k', label: keys.previous, act: () => move(-1) },
    { key: 'Enter', label: keys.open },
    ...(mayHandle ? onOne : []),
    {
      key: '/',
      label: keys.search,
      act: () => document.querySelector<HTMLInputElement>('input[data-search]')?.focus(),
    },
  ]
}
