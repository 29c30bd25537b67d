import { type LetterCondition, letterConditions, letterKinds } from '#contract/letter.ts'
import type { AdminPhrases } from '#locales/en/admin.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { useLanguage } from '../language/language.tsx'

const tones: Record<LetterCondition, Tone> = {
  waiting: 'attention',
  sent: 'good',
  failed: 'bad',
  'set-aside': 'neutral',
}

export function LetterStateBadge({ state }: { state: string }) {
  const { words } = useLanguage()
  const known = letterConditions.find((candidate) => candidate === state)
  return known ? <Badge tone={tones[known]}>{words.letter.states[known]}</Badge> : <Badge>{state}</Badge>
}

export function letterKindText(kind: string, words: AdminPhrases): string {
  const known = letterKinds.find((candidate) => candidate === kind)
  return known ? words.letter.kinds[known] : kind
}
