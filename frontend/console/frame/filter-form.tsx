import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react'
import { Form, useSubmit } from 'react-router'

/** By name; several where boxes of one name are ticked. */
type Values = Record<string, string | string[]>
type FilterFormProps = { values: Values; label: string; children: ReactNode }

/** A form whose values stand in the page's address; they follow it when the person goes back and forth. */
export function FilterForm({ values, label, children }: FilterFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const submit = useSubmit()
  const shown = JSON.stringify(values)
  useEffect(() => {
    const known: Values = JSON.parse(shown)
    for (const control of form.current?.elements ?? []) {
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
        follow(control, known[control.name])
      }
    }
  }, [shown])
  /** Empty fields would only lengthen the address. */
  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = [...new FormData(event.currentTarget)].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [],
    )
    void submit(given, { method: 'get' })
  }
  return (
    <Form ref={form} aria-label={label} onSubmit={send}>
      {children}
    </Form>
  )
}

function follow(control: HTMLInputElement | HTMLSelectElement, value: string | string[] | undefined): void {
  if (value === undefined) return
  if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    control.checked = value.includes(control.value)
  } else control.value = [value].flat()[0] ?? ''
}
