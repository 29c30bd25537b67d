import { useState } from 'react'
import { NavLink } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../language/language.tsx'
import { paths } from '../paths.ts'
import { mayAdminister, maySeeEnquiries } from '../permissions.ts'
import { useStaff } from '../session.ts'

const listId = 'console-menu'

/** The parts of the console that the role may enter: beside the page where there is room, behind a button on a phone. */
export function Navigation() {
  const { words } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <nav aria-label={words.menu} className="lg:w-48 lg:shrink-0 print:hidden">
      <Button
        variant="secondary"
        className="w-full lg:hidden"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {words.parts}
      </Button>
      <ul id={listId} className={`gap-1 max-lg:mt-2 lg:grid ${isOpen ? 'grid' : 'hidden'}`}>
        {useEntries().map(({ to, label }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={to === paths.dashboard || to === paths.enquiries}
              onClick={() => setOpen(false)}
              className="flex min-h-11 items-center rounded-e border-s-4 border-transparent px-3 no-underline hover:bg-hover aria-[current=page]:border-accent aria-[current=page]:bg-surface aria-[current=page]:font-semibold"
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function useEntries(): { to: string; label: string }[] {
  const { words } = useLanguage()
  const { role } = useStaff()
  const entries = [
    { to: paths.dashboard, label: words.dashboard, isOffered: true },
    { to: paths.enquiries, label: words.enquiries, isOffered: maySeeEnquiries(role) },
    { to: paths.answerTimes, label: words.answering.times.title, isOffered: maySeeEnquiries(role) },
    { to: paths.letters, label: words.letters, isOffered: maySeeEnquiries(role) },
    { to: paths.products, label: words.products.title, isOffered: true },
    { to: paths.exchange, label: words.exchange.title, isOffered: true },
    { to: paths.visits, label: words.visits.title, isOffered: true },
    { to: paths.jobs, label: words.jobs.title, isOffered: true },
    { to: paths.staff, label: words.staff.title, isOffered: mayAdminister(role) },
    { to: paths.privacy, label: words.privacy.title, isOffered: mayAdminister(role) },
    { to: paths.settings, label: words.settings.title, isOffered: mayAdminister(role) },
    { to: paths.audit, label: words.audit.title, isOffered: mayAdminister(role) },
  ]
  return entries.filter(({ isOffered }) => isOffered)
}
