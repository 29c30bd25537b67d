import { useEffect, useState } from 'react'
import type { LetterView } from '#contract/letter.ts'
import { readLetter } from '../../api/admin.ts'
import type { Answer } from '../../api/request.ts'
import { FailureNotice } from '../failure/failure-notice.tsx'
import { useLanguage } from '../language/language.tsx'

/** The text of a letter, fetched when somebody wants to read it. */
export function LetterText({ id }: { id: string }) {
  const { words } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="mt-2" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-11 cursor-pointer py-2">{words.letter.text}</summary>
      {isOpen && <FetchedText id={id} />}
    </details>
  )
}

function FetchedText({ id }: { id: string }) {
  const { words } = useLanguage()
  const [answer, setAnswer] = useState<Answer<LetterView>>()
  useEffect(() => {
    const leaving = new AbortController()
    readLetter(id, leaving.signal).then(setAnswer, () => undefined)
    return () => leaving.abort()
  }, [id])
  if (!answer) return <p role="status">{words.letter.textLoading}</p>
  if (!answer.ok) return <FailureNotice failure={answer.failure} />
  if (answer.value.text === '') return <p className="text-muted">{words.letter.noText}</p>
  return (
    <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
      {answer.value.text}
    </p>
  )
}
