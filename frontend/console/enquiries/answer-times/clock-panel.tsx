import type { ClockView } from '#contract/admin/enquiries/answer-times.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useDuration } from '../../language/duration.ts'
import { fill, timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'

const tones: Record<ClockView['state'], Tone> = {
  running: 'attention',
  paused: 'good',
  stopped: 'neutral',
  off: 'neutral',
}

/** How long the visitor has waited for us, and until when we may take. */
export function ClockPanel({ clock }: { clock: ClockView }) {
  const { words, locale } = useLanguage()
  const duration = useDuration()
  const { clock: phrases } = words.answering
  const { state, dueAt, firstAnsweredAt, usedMinutes, targetMinutes } = clock
  const isOverdue = dueAt !== null && Date.parse(dueAt) <= Date.now()
  return (
    <Panel title={phrases.title}>
      <p className="mb-2">
        <Badge tone={isOverdue ? 'bad' : tones[state]}>{phrases.states[state]}</Badge>
      </p>
      {dueAt !== null && (
        <p className={isOverdue ? 'font-semibold text-bad' : ''}>
          {fill(isOverdue ? phrases.overdue : phrases.due, { time: timeText(dueAt, locale) })}
        </p>
      )}
      {state !== 'off' && (
        <p>{fill(phrases.used, { used: duration(usedMinutes), target: duration(targetMinutes) })}</p>
      )}
      {firstAnsweredAt !== null && (
        <p className="text-sm text-muted">
          {fill(phrases.answered, { time: timeText(firstAnsweredAt, locale) })}
        </p>
      )}
    </Panel>
  )
}
