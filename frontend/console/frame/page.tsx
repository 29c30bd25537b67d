import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useLanguage } from '../language/language.tsx'

/** A page's frame: its title, and its heading, which takes the focus when the person moves to another page. */
export function Page({ title, children }: { title: string; children: ReactNode }) {
  const { words } = useLanguage()
  const { pathname, search } = useLocation()
  const cursor = new URLSearchParams(search).get('cursor') ?? ''
  useEffect(() => {
    document.title = `${title} · ${words.console}`
  }, [title, words])
  return (
    <>
      <Heading key={`${pathname} ${cursor}`}>{title}</Heading>
      {children}
    </>
  )
}

/** The first page was opened by the browser itself, which starts at the top of the document. */
let isFirst = true

function Heading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isFirst) heading.current?.focus()
    isFirst = false
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className="mb-4 text-2xl font-semibold outline-none">
      {children}
    </h1>
  )
}
