import type { AnswerMonth } from '#contract/admin/enquiries/answer-times.ts'

/** Those of which is known whether they were answered in time. */
export function judged({ withinTarget, late }: AnswerMonth): number {
  return withinTarget + late
}

/** In percent; null where none was due yet. */
export function shareOf(month: AnswerMonth): number | null {
  return judged(month) === 0 ? null : (100 * month.withinTarget) / judged(month)
}
