import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import type { Colleagues, EnquiryRecord } from '#contract/admin/enquiries/desk.ts'
import { readColleagues, readRecord, writeNote } from '../../../api/enquiries/desk.ts'
import type { Answer } from '../../../api/request.ts'
import { acted, loaded } from '../../answers.ts'
import { formText } from '../../form-text.ts'
import { basename, enquiryPath } from '../../paths.ts'

/** What staff know of an enquiry, and whom they can mention. */
export type Known = EnquiryRecord & Colleagues

export async function loadRecord({ request, params, url }: LoaderFunctionArgs): Promise<Known> {
  const id = params['id'] ?? ''
  const [record, people] = await Promise.all([readRecord(id, request.signal), readColleagues(request.signal)])
  return { ...loaded(record, back(id, url)), ...loaded(people, back(id, url)) }
}

export async function saveNote({ request, params, url }: ActionFunctionArgs): Promise<Answer<EnquiryRecord>> {
  const id = params['id'] ?? ''
  const form = await request.formData()
  const body = { id: formText(form, 'noteId'), text: formText(form, 'text') }
  return acted(await writeNote(id, body), back(id, url))
}

function back(id: string, url: URL): URL {
  return new URL(`${basename}${enquiryPath(id)}`, url)
}
