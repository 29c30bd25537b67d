/** The staff console: one React application below /admin, mounted in the browser only. */
import { useState } from 'react'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { LanguageProvider } from './language/language.tsx'
import { basename } from './paths.ts'
import { routes } from './routes.tsx'

export function Console() {
  const [router] = useState(() => createBrowserRouter(routes, { basename }))
  return (
    <LanguageProvider>
      <RouterProvider router={router} />
    </LanguageProvider>
  )
}
