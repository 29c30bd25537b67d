import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../../api/request.ts'
import { unlessTyped } from './typed.ts'

type Saving = { state: string; data?: Answer<unknown> | undefined }
type Choice<Value> = { wanted: Value; choose: (value: Value) => void; noteSent: (value: Value) => void }

/** Follows what is stored until something is chosen; what is chosen while another choice is being saved stays. */
export function useChoice<Value>(stored: Value, { state, data }: Saving): Choice<Value> {
  const [chosen, setChosen] = useState<{ value: Value }>()
  const sent = useRef<{ value: Value }>(undefined)
  useEffect(() => {
    if (state === 'idle' && data?.ok) setChosen((now) => unlessTyped(now, sent.current, undefined))
  }, [state, data])
  return {
    wanted: chosen ? chosen.value : stored,
    choose: (value) => setChosen({ value }),
    noteSent: (value) => {
      sent.current = { value }
    },
  }
}
