/** Follows the correspondence with a visitor: read anew when the enquiry changes, and again and again while a letter waits. */
import { useCallback, useEffect, useState } from 'react'
import type { Correspondence } from '#contract/admin/enquiries/correspondence.ts'
import { readCorrespondence } from '../../../api/enquiries/answering.ts'
import type { Failure } from '../../../api/request.ts'

export type Conversation = { correspondence?: Correspondence; failure?: Failure; reload: () => void }

const askEveryMs = 2000
/** A letter that could not be sent at once is tried again in minutes. */
const askSeldomMs = 20_000

export function useCorrespondence(id: string, version: number): Conversation {
  const [known, setKnown] = useState<{ correspondence?: Correspondence; failure?: Failure }>({})
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version or round means that there is something new to read
  useEffect(() => {
    const leaving = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    async function look() {
      const answer = await readCorrespondence(id, leaving.signal)
      setKnown((before) =>
        answer.ok ? { correspondence: answer.value } : { ...before, failure: answer.failure },
      )
      const pause = pauseAfter(answer.ok ? answer.value : undefined)
      if (pause !== undefined) timer = setTimeout(start, pause)
    }
    /** Only leaving the page breaks a look off. */
    const start = () => void look().catch(() => undefined)
    start()
    return () => {
      leaving.abort()
      clearTimeout(timer)
    }
  }, [id, version, round])
  const reload = useCallback(() => setRound((before) => before + 1), [])
  return { ...known, reload }
}

/** Undefined when nothing will change by itself. */
function pauseAfter(correspondence: Correspondence | undefined): number | undefined {
  if (!correspondence) return askSeldomMs
  const waiting = correspondence.entries.flatMap((entry) =>
    entry.kind === 'letter' && entry.letter.state === 'waiting' ? [entry.letter] : [],
  )
  if (waiting.length === 0) return undefined
  return waiting.some(({ attempts }) => attempts < 2) ? askEveryMs : askSeldomMs
}
