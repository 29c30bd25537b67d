import { useEffect, useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useFetcher } from 'react-router'
import type { Colleagues, EnquiryRecord } from '#contract/admin/enquiries/desk.ts'
import { readColleagues, readRecord, writeNote } from '../../../api/enquiries/desk.ts'
import type { Answer, Failure } from '../../../api/request.ts'
import { formText } from '../../form-text.ts'
import { recordPath } from '../../paths.ts'

/** What staff know of an enquiry, and whom they can mention. */
export type Known = EnquiryRecord & Colleagues

/** A part of a page: its failure is told in its place, and takes nothing else away. */
export async function loadRecord({ request, params }: LoaderFunctionArgs): Promise<Answer<Known>> {
  const id = params['id'] ?? ''
  const [record, people] = await Promise.all([readRecord(id, request.signal), readColleagues(request.signal)])
  if (!record.ok) return record
  if (!people.ok) return people
  return { ok: true, value: { ...record.value, ...people.value } }
}

/** Read anew with every version; what was last read stays while that fails. */
export function useRecord({ id, version }: { id: string; version: number }): {
  known: Known | undefined
  failure: Failure | undefined
} {
  const { data, load } = useFetcher<Answer<Known>>()
  const [known, setKnown] = useState<Known>()
  const path = recordPath(id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means that there is something new to read
  useEffect(() => {
    void load(path)
  }, [path, load, version])
  useEffect(() => {
    if (data?.ok) setKnown(data.value)
  }, [data])
  return { known, failure: data?.ok === false ? data.failure : undefined }
}

export async function saveNote({ request, params }: ActionFunctionArgs): Promise<Answer<EnquiryRecord>> {
  const form = await request.formData()
  const body = { id: formText(form, 'noteId'), text: formText(form, 'text') }
  return writeNote(params['id'] ?? '', body)
}
