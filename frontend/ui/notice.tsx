import type { ReactNode } from 'react'

const tones = { good: 'border-good', bad: 'border-bad', attention: 'border-attention' } as const

/** A message that stands apart; screen readers speak a bad one at once. */
export function Notice({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) {
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={`mb-4 rounded border-s-4 bg-surface px-4 py-3 ${tones[tone]}`}
    >
      {children}
    </div>
  )
}
