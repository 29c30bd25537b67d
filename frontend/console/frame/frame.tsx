import { Outlet, useFetcher } from 'react-router'
import { FailureNotice } from '../failure/failure-notice.tsx'
import { useLanguage } from '../language/language.tsx'
import type { endSession } from '../session.ts'
import { AccountMenu } from './account-menu.tsx'
import { Navigation } from './navigation.tsx'

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
        <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
          <p className="font-semibold">{words.console}</p>
          <div className="ms-auto print:hidden">
            <AccountMenu fetcher={fetcher} />
          </div>
        </div>
      </header>
      <div className="mx-auto flex w-full max-w-7xl grow flex-col gap-x-8 gap-y-4 px-4 py-6 lg:flex-row">
        <Navigation />
        <main id={contentId} tabIndex={-1} className="min-w-0 grow outline-none">
          {fetcher.data && <FailureNotice failure={fetcher.data} consequence={words.signOutFailed} />}
          <Outlet />
        </main>
      </div>
    </>
  )
}
