import { type ReactNode, type SubmitEvent, useState } from 'react'
import { useFetcher } from 'react-router'
import type { SettingName, Settings } from '#contract/admin/settings.ts'
import type { Answer } from '../../api/request.ts'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Outcome } from '../failure/outcome.tsx'
import { fill } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

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
  children: (editing: Editing<Name>) => ReactNode
}

/** One part of the settings: what is typed stays until it is saved, also when somebody else was faster. */
export function SettingForm<Name extends SettingName>({
  name,
  setting,
  title,
  intro,
  children,
}: SettingFormProps<Name>) {
  const { words } = useLanguage()
  const { settings } = words
  const fetcher = useFetcher<Answer<unknown>>()
  const [value, setValue] = useState(setting.value)
  const failure = fetcher.data?.ok === false ? fetcher.data.failure : undefined
  const faultOf = (field: string) =>
    failure?.errors?.some((fault) => `${fault.field}.`.startsWith(`${name}.value.${field}.`))
      ? settings.fault
      : undefined
  function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const change = { [name]: { version: setting.version, value } } as unknown as Record<string, never>
    void fetcher.submit(change, { method: 'post', encType: 'application/json' })
  }
  return (
    <Panel title={title}>
      <p className="mb-4 text-muted text-sm">{intro}</p>
      <form onSubmit={save} className="grid gap-4">
        {children({ value, set: (change) => setValue({ ...value, ...change }), faultOf })}
        <div>
          <Button type="submit" aria-label={fill(settings.saveNamed, { part: title })}>
            {settings.save}
          </Button>
        </div>
        <Outcome fetcher={fetcher} saving={settings.saving} saved={settings.saved} />
        {failure?.code === 'version-conflict' && <p>{settings.conflict}</p>}
      </form>
    </Panel>
  )
}
