import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react'
import { Form, useSubmit } from 'react-router'

type FilterFormProps = { values: Record<string, string>; label: string; children: ReactNode }

/** A form whose values stand in the page's address; they follow it when the person goes back and forth. */
export function FilterForm({ values, label, children }: FilterFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const submit = useSubmit()
  const shown = JSON.stringify(values)
  useEffect(() => {
    for (const [name, value] of Object.entries(JSON.parse(shown) as Record<string, string>)) {
      const control = form.current?.elements.namedItem(name)
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value
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
