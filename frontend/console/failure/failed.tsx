import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { Page } from '../frame/page.tsx'
import { useLanguage } from '../language/language.tsx'
import { paths } from '../paths.ts'

/** In place of a page that could not be shown: why, and the ways on. */
export function Failed({
  title,
  retry,
  children,
}: {
  title: string
  retry: () => void
  children: ReactNode
}) {
  const { failure } = useLanguage().words
  return (
    <Page title={title}>
      <div role="alert" className="mb-4 max-w-prose">
        {children}
      </div>
      <p className="flex flex-wrap items-center gap-4">
        <Button onClick={retry}>{failure.retry}</Button>
        <Link to={paths.dashboard}>{failure.toDashboard}</Link>
      </p>
    </Page>
  )
}
