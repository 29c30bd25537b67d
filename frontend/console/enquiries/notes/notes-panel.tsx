import { useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { type Colleague, type EnquiryRecord, longestNote, type Note } from '#contract/admin/enquiries/desk.ts'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import type { Answer } from '../../../api/request.ts'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { LongTextField } from '../../fields/long-text-field.tsx'
import { unlessTyped } from '../../fields/typed.ts'
import { timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { recordPath } from '../../paths.ts'
import { mayHandleEnquiries } from '../../permissions.ts'
import { useStaff } from '../../session.ts'
import { HistoryList } from './history-list.tsx'
import { partsOf, toKept } from './note-text.ts'
import { useRecord } from './record.ts'

/** What colleagues noted, and what was changed when. */
export function NotesPanel({ enquiry }: { enquiry: EnquiryDetail }) {
  const { words } = useLanguage()
  const { role } = useStaff()
  const { known, failure } = useRecord(enquiry)
  return (
    <>
      <Panel title={words.desk.notes}>
        {failure && <FailureNotice failure={failure} consequence={words.desk.recordUnavailable} />}
        {known && <NoteList notes={known.notes} />}
        {known && mayHandleEnquiries(role) && (
          <NoteForm path={recordPath(enquiry.id)} people={known.people} />
        )}
      </Panel>
      <Panel title={words.desk.history}>{known && <HistoryList history={known.history} />}</Panel>
    </>
  )
}

function NoteList({ notes }: { notes: Note[] }) {
  const { words, locale } = useLanguage()
  if (notes.length === 0) return <p className="mb-4 text-muted">{words.desk.noNotes}</p>
  return (
    <ol className="mb-4 divide-y divide-line">
      {notes.map((note) => (
        <li key={note.id} className="grid gap-1 py-3 first:pt-0">
          <p className="text-sm text-muted">
            <bdi className="font-semibold">{note.author}</bdi> · {timeText(note.at, locale)}
          </p>
          <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
            {partsOf(note.text, note.mentions).map(({ at, kind, text }) =>
              kind === 'mention' ? (
                <bdi key={at} className="font-semibold text-accent">
                  {text}
                </bdi>
              ) : (
                text
              ),
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}

function NoteForm({ path, people }: { path: string; people: Colleague[] }) {
  const { words } = useLanguage()
  const saving = useFetcher<Answer<EnquiryRecord>>()
  const { state, data } = saving
  const [text, setText] = useState('')
  const [whom, setWhom] = useState(people[0]?.id ?? '')
  // Kept through every try: what was stored but not answered is not stored twice. Another text is another note.
  const noteId = useRef<string>(crypto.randomUUID())
  const sent = useRef('')
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (state === 'idle' && data?.ok) setText((typed) => unlessTyped(typed, sent.current, ''))
  }, [state, data])
  function write(written: string) {
    noteId.current = crypto.randomUUID()
    setText(written)
  }
  function insertMention() {
    const name = people.find(({ id }) => id === whom)?.name
    if (name !== undefined) write(`${text}${text === '' || text.endsWith(' ') ? '' : ' '}@${name} `)
    area.current?.focus()
  }
  function send() {
    sent.current = text
    void saving.submit(
      { noteId: noteId.current, text: toKept(text, people) },
      { method: 'post', action: path },
    )
  }
  return (
    <div className="grid gap-3">
      <LongTextField
        ref={area}
        label={words.desk.note}
        hint={words.desk.noteHint}
        rows={3}
        dir="auto"
        most={longestNote}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label={words.desk.mention}
          value={whom}
          onChange={(event) => setWhom(event.target.value)}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button variant="secondary" onClick={insertMention}>
          {words.desk.addMention}
        </Button>
        <Button disabled={text.trim() === '' || state !== 'idle'} onClick={send}>
          {words.desk.saveNote}
        </Button>
      </div>
      <p className="text-sm text-muted">{words.desk.mentionHint}</p>
      <p role="status">{state !== 'idle' ? words.enquiry.saving : data?.ok && words.enquiry.saved}</p>
      {state === 'idle' && data?.ok === false && (
        <FailureNotice failure={data.failure} consequence={words.failure.notSaved} />
      )}
    </div>
  )
}
