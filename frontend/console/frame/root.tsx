import { type Location, Outlet, ScrollRestoration, useNavigation } from 'react-router'
import { useLanguage } from '../language/language.tsx'

/** Stands above every page of the console, signed in or not. */
export function Root() {
  const { words } = useLanguage()
  const isLoading = useNavigation().state === 'loading'
  return (
    <>
      <div role="status" className="fixed inset-x-0 top-0 z-20">
        {isLoading && (
          <div className="h-1 bg-accent motion-safe:animate-pulse">
            <span className="sr-only">{words.loading}</span>
          </div>
        )}
      </div>
      <Outlet />
      <ScrollRestoration getKey={scrollKey} />
    </>
  )
}

/** Every page that the browser itself opens has the key `default`; one must not inherit the position of another. */
function scrollKey({ key, pathname }: Location): string {
  return key === 'default' ? pathname : key
}

export function Loading() {
  const { words } = useLanguage()
  return (
    <p role="status" className="p-8 text-center">
      {words.loading}
    </p>
  )
}
