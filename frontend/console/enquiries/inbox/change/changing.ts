import { type ActionFunctionArgs, useFetcher } from 'react-router'
import { type EnquiryDetail, type EnquiryRow, enquiryStatuses } from '#contract/enquiry.ts'
import type { Answer } from '../../../../api/request.ts'
import { formText } from '../../../form-text.ts'
import { paths } from '../../../paths.ts'
import { useStaff } from '../../../session.ts'
import { changeInTurn } from '../../change-in-turn.ts'
import { readChange } from '../../read-change.ts'

type Wanted = { status: string } | { ownerId: string }

/** An action of the list and not of the enquiry's page, whose code may not be there and cannot be fetched when the network is gone. */
export async function changeOne({ request }: ActionFunctionArgs): Promise<Answer<EnquiryDetail>> {
  const form = await request.formData()
  return changeInTurn(formText(form, 'id'), readChange(form))
}

/** Changes one enquiry from the list: shown at once, and as it was again when it could not be saved. */
export function useChanging(enquiry: EnquiryRow) {
  const me = useStaff()
  // One for the row and for what changes it.
  const saving = useFetcher<Answer<EnquiryDetail>>({ key: `change ${enquiry.id}` })
  const asked = saving.formData
  const status = enquiryStatuses.find((known) => known === asked?.get('status')) ?? enquiry.status
  const ownerId = asked?.get('ownerId')
  return {
    saving,
    shown: { ...enquiry, status, owner: ownerOf(typeof ownerId === 'string' ? ownerId : undefined) },
    /** Together with what is still being saved, so that the row goes on to show both. */
    save: (wanted: Wanted) =>
      void saving.submit(
        { ...underWay(), ...wanted, id: enquiry.id, version: String(enquiry.version) },
        { method: 'post', action: `${paths.enquiries}?index` },
      ),
  }

  function underWay(): Partial<Record<'status' | 'ownerId', string>> {
    return {
      ...(status !== enquiry.status && { status }),
      ...(typeof ownerId === 'string' && { ownerId }),
    }
  }

  function ownerOf(wanted: string | undefined): EnquiryRow['owner'] {
    if (wanted === undefined) return enquiry.owner
    return wanted === me.id ? { id: me.id, name: me.name } : null
  }
}
