import type { ReactNode } from 'react'

const tones = {
  neutral: 'border-line text-muted',
  attention: 'border-attention text-attention',
  good: 'border-good text-good',
  bad: 'border-bad text-bad',
} as const
export type Tone = keyof typeof tones

/** A short word about the state of something. The word carries the meaning, the colour only repeats it. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-block whitespace-nowrap rounded-full border px-2.5 py-0.5 text-sm ${tones[tone]}`}
    >
      {children}
    </span>
  )
}
