import { useState } from 'react'
import { useFetcher } from 'react-router'
import type { Colleague } from '#contract/admin/enquiries/desk.ts'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { useStaff } from '../../session.ts'
import { useRecord } from '../notes/record.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { Outcome, type Saving } from './outcome.tsx'

/** Whose the enquiry is: taken by oneself, handed to a colleague, or released. */
export function OwnerForm({ enquiry }: { enquiry: EnquiryDetail }) {
  const { words } = useLanguage()
  const me = useStaff()
  const saving: Saving = useFetcher()
  const { owners, former } = useOwners(enquiry)
  const [wanted, setWanted] = useState('')
  const asked = saving.formData?.get('ownerId')
  const shown = typeof asked === 'string' ? asked : (enquiry.owner?.id ?? '')
  const nameOf = (id: string) =>
    owners.find((one) => one.id === id)?.name ??
    (id === me.id ? me.name : id === '' ? words.desk.nobody : (enquiry.owner?.name ?? ''))
  const save = (ownerId: string, version = enquiry.version) => {
    setWanted(ownerId)
    void saving.submit({ ownerId, version: String(version) }, { method: 'post' })
  }
  return (
    <div className="mb-5 grid gap-3">
      <p>
        {words.desk.owner}: <bdi className="font-semibold">{nameOf(shown)}</bdi>
      </p>
      <div className="flex flex-wrap gap-3">
        {/* One button, so that it keeps the focus. */}
        <Button
          variant={shown === me.id ? 'secondary' : 'primary'}
          onClick={() => save(shown === me.id ? '' : me.id)}
        >
          {shown === me.id ? words.desk.release : words.desk.take}
        </Button>
        {shown !== '' && shown !== me.id && (
          <Button variant="secondary" onClick={() => save('')}>
            {words.desk.release}
          </Button>
        )}
      </div>
      <Assignment
        key={shown}
        owners={owners}
        former={former.find(({ id }) => id === shown)}
        shown={shown}
        onSave={save}
      />
      <Outcome saving={saving} />
      <ConflictDialog
        saving={saving}
        mine={nameOf(wanted)}
        theirs={({ owner }) => owner?.name ?? words.desk.nobody}
        saveMine={(version) => save(wanted, version)}
      />
    </div>
  )
}

function useOwners(enquiry: EnquiryDetail): { owners: Colleague[]; former: Colleague[] } {
  const { known } = useRecord(enquiry)
  if (!known) return { owners: [], former: [] }
  return { owners: known.people.filter(({ mayOwn }) => mayOwn), former: known.formerOwners ?? [] }
}

type AssignmentProps = {
  owners: Colleague[]
  /** The present owner, where nobody could hand it to them any more. */
  former: Colleague | undefined
  shown: string
  onSave: (ownerId: string) => void
}

function Assignment({ owners, former, shown, onSave }: AssignmentProps) {
  const { words } = useLanguage()
  const [chosen, setChosen] = useState(shown)
  if (owners.length === 0) return null
  return (
    <div className="flex flex-wrap items-end gap-3">
      {former && <p className="basis-full text-sm">{words.desk.ownerGone}</p>}
      <SelectField
        label={words.desk.assign}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        options={[
          { value: '', label: words.desk.nobody },
          ...(former
            ? [{ value: former.id, label: fill(words.desk.formerOwner, { name: former.name }) }]
            : []),
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button variant="secondary" onClick={() => onSave(chosen)}>
        {words.desk.saveOwner}
      </Button>
    </div>
  )
}
