import { type ReactNode, type SubmitEvent, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import type { SettingName, Settings, SettingsView } from '#contract/admin/settings.ts'
import type { Answer } from '../../api/request.ts'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Outcome } from '../failure/outcome.tsx'
import { fill } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { advance, follow, type Held, hold } from './held.ts'

type Setting<Name extends SettingName> = { version: number; value: Settings[Name] }
export type Editing<Name extends SettingName> = {
  value: Settings[Name]
  set: (change: Partial<Settings[Name]>) => void
  /** What to say beside the field that the server refused; undefined where it refused nothing. */
  faultOf: (field: string) => string | undefined
}
type SettingFormProps<Name extends SettingName> = {
  name: Name
  setting: Setting<Name>
  title: string
  intro: string
  /** Below the form. */
  remark?: ReactNode
  children: (editing: Editing<Name>) => ReactNode
}

/** One part of the settings: what is typed stays until it is saved, also when somebody else was faster. */
export function SettingForm<Name extends SettingName>({
  name,
  setting,
  title,
  intro,
  remark,
  children,
}: SettingFormProps<Name>) {
  const { words } = useLanguage()
  const { settings } = words
  const fetcher = useFetcher<Answer<SettingsView>>()
  const [held, setHeld] = useHeld(name, setting, fetcher.data)
  const { value } = held
  const [settled, setSettled] = useState<unknown>()
  const button = useRef<HTMLButtonElement>(null)
  const failure = fetcher.data?.ok === false ? fetcher.data.failure : undefined
  const faultOf = (field: string) =>
    failure?.errors?.some((fault) => `${fault.field}.`.startsWith(`${name}.value.${field}.`))
      ? settings.fault
      : undefined
  const current = failure?.code === 'version-conflict' ? (failure.current as SettingsView) : undefined
  const theirs = current?.[name] as Setting<Name> | undefined
  const isContested = theirs && fetcher.state === 'idle' && settled !== fetcher.data
  function save(version: number) {
    setHeld({ ...held, sent: value })
    const change = { [name]: { version, value } } as unknown as Record<string, never>
    void fetcher.submit(change, { method: 'post', encType: 'application/json' })
  }
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    save(held.from.version)
  }
  function takeTheirs(taken: Setting<Name>) {
    setHeld(hold(taken))
    setSettled(fetcher.data)
    button.current?.focus()
  }
  return (
    <Panel title={title}>
      <p className="mb-4 text-muted text-sm">{intro}</p>
      <form onSubmit={submit} className="grid gap-4">
        {children({ value, set: (change) => setHeld({ ...held, value: { ...value, ...change } }), faultOf })}
        <div>
          <Button ref={button} type="submit" aria-label={fill(settings.saveNamed, { part: title })}>
            {settings.save}
          </Button>
        </div>
        {isContested ? (
          <ConflictNotice
            mine={value}
            theirs={theirs.value}
            saveMine={() => save(theirs.version)}
            takeTheirs={() => takeTheirs(theirs)}
          />
        ) : (
          settled !== fetcher.data && (
            <Outcome fetcher={fetcher} saving={settings.saving} saved={settings.saved} />
          )
        )}
      </form>
      {remark}
    </Panel>
  )
}

/** Follows what is read anew and what was saved while rendering, so that a version never stands beside another's value. */
function useHeld<Name extends SettingName>(
  name: Name,
  setting: Setting<Name>,
  answer: Answer<SettingsView> | undefined,
) {
  const [held, setHeld] = useState<Held<Settings[Name]>>(() => hold(setting))
  const [heard, setHeard] = useState(answer)
  const isNew = answer !== heard
  const saved = isNew && answer?.ok ? (answer.value[name] as Setting<Name>) : undefined
  const next = follow(saved ? advance(held, saved) : held, setting)
  if (isNew) setHeard(answer)
  if (next !== held) setHeld(next)
  return [next, setHeld] as const
}
