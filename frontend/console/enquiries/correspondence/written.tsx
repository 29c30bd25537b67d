import type { ReactNode } from 'react'

/** What a person wrote, in the direction of its first letter. */
export function Written({ children }: { children: ReactNode }) {
  return (
    <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
      {children}
    </p>
  )
}
