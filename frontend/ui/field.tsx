import { type ComponentProps, type ReactNode, useId } from 'react'

type Described = { label: string; hint?: string | undefined; error?: string | undefined }

/** A labelled line of text with its hint and its fault. */
export function Field({ label, hint, error, ...input }: Described & ComponentProps<'input'>) {
  return (
    <Frame label={label} hint={hint} error={error} required={input.required}>
      {(control) => <input {...input} {...control} />}
    </Frame>
  )
}

/** Several lines of text. */
export function TextAreaField({ label, hint, error, ...area }: Described & ComponentProps<'textarea'>) {
  return (
    <Frame label={label} hint={hint} error={error} required={area.required}>
      {(control) => <textarea {...area} {...control} />}
    </Frame>
  )
}

export function CheckboxField({ label, ...box }: { label: string } & ComponentProps<'input'>) {
  const id = useId()
  return (
    <div className="flex items-start gap-3">
      <input id={id} type="checkbox" className="mt-1.5 size-4 shrink-0" {...box} />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}

type Control = {
  id: string
  className: string
  'aria-invalid': boolean | undefined
  'aria-describedby': string | undefined
}
type FrameProps = Described & { required: boolean | undefined; children: (control: Control) => ReactNode }

function Frame({ label, hint, error, required, children }: FrameProps) {
  const id = useId()
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="grid min-w-0 content-start gap-1">
      <label htmlFor={id} className="font-semibold text-sm">
        {label}
        {required && (
          <span aria-hidden="true" className="text-bad">
            {' '}
            *
          </span>
        )}
      </label>
      {children({
        id,
        className: 'control',
        'aria-invalid': error ? true : undefined,
        'aria-describedby': notes || undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="wrap-anywhere text-muted text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-bad text-sm">
          {error}
        </p>
      )}
    </div>
  )
}
