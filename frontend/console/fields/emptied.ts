import { useEffect, useRef } from 'react'
import type { Answer } from '../../api/request.ts'

type Sending = { state: string; data?: Answer<unknown> | undefined }

/** Of a form that is empty again once it was sent, unless somebody wrote in it meanwhile. */
export function useEmptied({ state, data }: Sending) {
  const ref = useRef<HTMLFormElement>(null)
  const isTouched = useRef(false)
  useEffect(() => {
    if (state === 'idle' && data?.ok && !isTouched.current) ref.current?.reset()
  }, [state, data])
  return {
    ref,
    onSubmit: () => {
      isTouched.current = false
    },
    onChange: () => {
      isTouched.current = true
    },
  }
}
