/** What the panel of duplicates asks the server for. */
import { useEffect, useState } from 'react'
import { type ActionFunctionArgs, useFetcher } from 'react-router'
import type { Duplicates } from '#contract/admin/enquiries/duplicates.ts'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { mergeEnquiry, readDuplicates, undoMerge } from '../../../api/enquiries/duplicates.ts'
import type { Answer, Failure } from '../../../api/request.ts'
import { formText } from '../../form-text.ts'

type Done = 'merge' | 'undo'
export type Merging = ReturnType<typeof useMerging>

export async function submitMerge({
  request,
  params,
}: ActionFunctionArgs): Promise<{ done: Done; answer: Answer<EnquiryDetail> }> {
  const id = params['id'] ?? ''
  const form = await request.formData()
  const into = formText(form, 'into')
  const asked = into === '' ? undoMerge(id) : mergeEnquiry(id, { into, version: Number(form.get('version')) })
  return { done: into === '' ? 'undo' : 'merge', answer: await asked }
}

export function useMerging() {
  return useFetcher<{ done: Done; answer: Answer<EnquiryDetail> }>()
}

/** Read anew when the enquiry changes; nothing is like one that is not shown alone. */
export function useDuplicates({ id, version, mergedInto }: EnquiryDetail): {
  found?: Duplicates['duplicates']
  failure?: Failure
} {
  const [known, setKnown] = useState<{ found?: Duplicates['duplicates']; failure?: Failure }>({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means that there is something new to read
  useEffect(() => {
    const leaving = new AbortController()
    async function look() {
      const answer = await readDuplicates(id, leaving.signal)
      setKnown(answer.ok ? { found: answer.value.duplicates } : { failure: answer.failure })
    }
    /** Only leaving the page breaks a look off. */
    if (!mergedInto) look().catch(() => undefined)
    return () => leaving.abort()
  }, [id, version, mergedInto === null])
  return known
}
