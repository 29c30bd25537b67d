import type { EnquiryStatus } from '#contract/enquiry.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { useLanguage } from '../language/language.tsx'

const tones: Record<EnquiryStatus, Tone> = {
  new: 'attention',
  'in-progress': 'attention',
  answered: 'good',
  won: 'good',
  lost: 'neutral',
  closed: 'neutral',
}

export function StatusBadge({ status }: { status: EnquiryStatus }) {
  const { words } = useLanguage()
  return <Badge tone={tones[status]}>{words.statuses[status]}</Badge>
}
