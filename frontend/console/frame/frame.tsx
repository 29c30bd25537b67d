import { NavLink, Outlet, useFetcher } from 'react-router'
import { FailureNotice } from '../failure/failure-notice.tsx'
import { useLanguage } from '../language/language.tsx'
import { paths } from '../paths.ts'
import { maySeeEnquiries } from '../permissions.ts'
import { type endSession, useStaff } from '../session.ts'
import { AccountMenu } from './account-menu.tsx'

const contentId = 'content'

/** What stands around every page of signed-in staff. */
export function Frame() {
  const { words } = useLanguage()
  const fetcher = useFetcher<typeof endSession>()
  return (
    <>
      <a
        href={`#${contentId}`}
        className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:m-2 focus:bg-surface focus:p-3"
      >
        {words.skipToContent}
      </a>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
          <p className="font-semibold">{words.console}</p>
          <Navigation />
          <div className="ms-auto max-sm:ms-0">
            <AccountMenu fetcher={fetcher} />
          </div>
        </div>
      </header>
      <main id={contentId} tabIndex={-1} className="mx-auto w-full max-w-6xl grow px-4 py-6 outline-none">
        {fetcher.data && <FailureNotice failure={fetcher.data} consequence={words.signOutFailed} />}
        <Outlet />
      </main>
    </>
  )
}

function Navigation() {
  const { words } = useLanguage()
  const { role } = useStaff()
  const entries = [
    { to: paths.dashboard, label: words.dashboard, isOffered: true },
    { to: paths.enquiries, label: words.enquiries, isOffered: maySeeEnquiries(role) },
    { to: paths.letters, label: words.letters, isOffered: maySeeEnquiries(role) },
  ]
  return (
    <nav aria-label={words.menu}>
      <ul className="flex flex-wrap gap-1">
        {entries
          .filter(({ isOffered }) => isOffered)
          .map(({ to, label }) => (
            <li key={to}>
              <NavLink
                to={to}
                end={to === paths.dashboard}
                className="inline-flex min-h-11 items-center border-b-2 border-transparent px-2 no-underline aria-[current=page]:border-accent aria-[current=page]:font-semibold"
              >
                {label}
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  )
}
