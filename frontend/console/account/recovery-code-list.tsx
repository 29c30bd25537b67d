import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../language/language.tsx'

/** The only time that the codes are seen; the focus comes here, so that nobody misses it. */
export function RecoveryCodeList({ codes }: { codes: string[] }) {
  const { words } = useLanguage()
  const { secondStep } = words.account
  const [isCopied, setCopied] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="rounded border border-attention p-4">
      <h3 ref={heading} tabIndex={-1} className="mb-1 font-semibold outline-none">
        {secondStep.codesTitle}
      </h3>
      <p className="mb-3 text-sm">{secondStep.codesIntro}</p>
      <ul dir="ltr" className="mb-3 grid gap-1 font-mono text-sm sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button
        variant="secondary"
        onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))}
      >
        {secondStep.copy}
      </Button>
      <p role="status" className="text-muted text-sm">
        {isCopied && secondStep.copied}
      </p>
    </section>
  )
}
