import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckboxField } from '../../ui/field.tsx'
import { useLanguage } from '../language/language.tsx'
import { areKeysOn, switchKeys, useKeys } from './keys.ts'

/** Without an act it is the browser's own. */
export type Shortcut = { key: string; label: string; act?: () => void }

/** The keys of a page: what is listed is what acts. The button stands beside what they act on, and `?` opens the list too. */
export function Shortcuts({ list }: { list: Shortcut[] }) {
  const { words } = useLanguage()
  const { keys } = words
  const [isOpen, setOpen] = useState(false)
  const [isOn, setOn] = useState(areKeysOn)
  const acting = list.flatMap(({ key, act }): [string, () => void][] => (act ? [[key, act]] : []))
  useKeys({ ...Object.fromEntries(acting), '?': () => setOpen(true) })
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts={isOn ? '?' : undefined}
        className="flex min-h-9 cursor-pointer items-center gap-2 text-muted text-sm hover:text-accent pointer-coarse:hidden"
        onClick={() => setOpen(true)}
      >
        {keys.title} <Key>?</Key>
      </button>
      <Dialog title={keys.title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <dl className="mb-4 grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
          {[...list, { key: '?', label: keys.help }].map(({ key, label }) => (
            <div key={key} className="col-span-2 grid grid-cols-subgrid items-baseline">
              <dt>
                <Key>{key}</Key>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <CheckboxField
          label={keys.on}
          checked={isOn}
          onChange={({ target }) => {
            switchKeys(target.checked)
            setOn(target.checked)
          }}
        />
        <p className="ms-7 mb-4 text-muted text-sm">{keys.onHint}</p>
        <Button variant="secondary" onClick={() => setOpen(false)}>
          {keys.close}
        </Button>
      </Dialog>
    </>
  )
}

function Key({ children }: { children: string }) {
  return (
    <kbd
      dir="ltr"
      className="inline-block min-w-7 rounded border border-line bg-page px-1.5 text-center font-sans text-sm"
    >
      {children}
    </kbd>
  )
}
