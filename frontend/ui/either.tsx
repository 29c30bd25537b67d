import type { ReactNode } from 'react'

type EitherProps = {
  /** One text for each system of units. */
  text: { si: string; us: string }
  /** `g` within drawings. */
  as?: 'span' | 'g'
  children?: (text: string) => ReactNode
}

/** Shows the text of the system of units that the reader has chosen; the root element says which (`data-units`). */
export function Either({ text, as: Tag = 'span', children = (one) => one }: EitherProps) {
  if (text.si === text.us) return children(text.si)
  return (
    <>
      <Tag className="us:hidden">{children(text.si)}</Tag>
      <Tag className="hidden us:inline">{children(text.us)}</Tag>
    </>
  )
}
