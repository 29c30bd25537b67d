import { type SubmitEvent, useState } from 'react'
import { useRevalidator } from 'react-router'
import { mostNoteCharacters, type SheetState } from '#contract/admin/datasheet.ts'
import { issueDatasheet } from '../../../api/datasheets.ts'
import type { Answer } from '../../../api/request.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { LongTextField } from '../../fields/long-text-field.tsx'
import { unlessTyped } from '../../fields/typed.ts'
import { fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { isFruitless } from '../../revalidation.ts'

const noNote = { en: '', ar: '' }

/** What was written stays in the form until it has been issued, also when somebody else was faster. */
export function IssuePanel({ state: { product, revision, nextRevision } }: { state: SheetState }) {
  const { words: all } = useLanguage()
  const words = all.datasheets
  const { revalidate } = useRevalidator()
  const [note, setNote] = useState(noNote)
  const [isMissing, setMissing] = useState(false)
  const [isIssuing, setIssuing] = useState(false)
  const [answer, setAnswer] = useState<Answer<SheetState>>()
  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const isEmpty = note.en.trim() === '' && note.ar.trim() === ''
    setMissing(isEmpty)
    if (isEmpty) return
    setIssuing(true)
    setAnswer(undefined)
    const given = await issueDatasheet(product.id, { version: product.version, note: inOneLine(note) })
    setAnswer(given)
    setIssuing(false)
    if (given.ok) setNote((typed) => unlessTyped(typed, note, noNote))
    if (!isFruitless(given)) await revalidate()
  }
  const numbers = { present: String(revision), next: String(nextRevision), revision: String(nextRevision) }
  return (
    <Panel title={words.issue}>
      <p className="mb-3 text-muted">{words.issueIntro}</p>
      <p className="mb-3">{fill(nextRevision === revision ? words.issueRaised : words.issueNext, numbers)}</p>
      <form className="grid gap-3" onSubmit={(event) => void submit(event)}>
        {(['en', 'ar'] as const).map((locale) => (
          <LongTextField
            key={locale}
            label={locale === 'en' ? words.noteEn : words.noteAr}
            hint={locale === 'ar' ? words.noteHint : undefined}
            error={isMissing && locale === 'en' ? words.noteMissing : undefined}
            lang={locale}
            dir={locale === 'ar' ? 'rtl' : 'ltr'}
            rows={3}
            most={mostNoteCharacters}
            value={note[locale]}
            onChange={({ target }) => setNote({ ...note, [locale]: target.value })}
          />
        ))}
        <div>
          <Button type="submit" disabled={isIssuing}>
            {fill(words.submit, numbers)}
          </Button>
        </div>
      </form>
      <p role="status" className="mt-3 empty:hidden">
        {isIssuing
          ? words.issuing
          : answer?.ok && fill(words.issued, { revision: String(answer.value.revision) })}
      </p>
      {answer?.ok === false && <Refused answer={answer} />}
    </Panel>
  )
}

function Refused({ answer: { failure } }: { answer: Extract<Answer<unknown>, { ok: false }> }) {
  const { words } = useLanguage()
  if (failure.code !== 'version-conflict') {
    return <FailureNotice failure={failure} consequence={words.failure.notSaved} />
  }
  const current = failure.current as SheetState
  return <Notice tone="bad">{fill(words.datasheets.conflict, { revision: String(current.revision) })}</Notice>
}

/** The server takes no line breaks, which mean nothing here. */
function inOneLine({ en, ar }: { en: string; ar: string }): { en: string; ar: string } {
  return { en: en.replace(/\s+/g, ' ').trim(), ar: ar.replace(/\s+/g, ' ').trim() }
}
