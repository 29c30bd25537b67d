/** What is wrong with a draft before it is sent, and what the server found wrong with it. */
import type { ReplyState } from '#contract/admin/enquiries/correspondence.ts'
import type { Answer } from '../../../api/request.ts'
import type { Draft } from './draft.ts'

export type Fault = 'required' | 'forbidden' | 'datasheetLimit' | 'datasheetUnknown'
export type Faults = { subject?: Fault; text?: Fault; datasheet?: Fault }

const datasheetFaults: Record<string, Fault> = { limit: 'datasheetLimit', unknown: 'datasheetUnknown' }

export function faultsIn(draft: Draft, answer: Answer<ReplyState> | undefined): Faults {
  const errors = answer?.ok === false ? (answer.failure.errors ?? []) : []
  const isRefused = (name: string) => errors.some(({ field }) => field === name)
  const rule = errors.find(({ field }) => field === 'datasheet')?.rule
  const datasheet = rule === undefined ? undefined : datasheetFaults[rule]
  return {
    ...faultOf('subject', draft.subject, isRefused('subject')),
    ...faultOf('text', draft.text, isRefused('text')),
    ...(datasheet && { datasheet }),
  }
}

function faultOf(name: 'subject' | 'text', written: string, isRefused: boolean): Faults {
  if (written.trim() === '') return { [name]: 'required' }
  return isRefused ? { [name]: 'forbidden' } : {}
}
