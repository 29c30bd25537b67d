import type { SettingsView } from '#contract/admin/settings.ts'
import { Panel } from '../../ui/panel.tsx'
import { Table } from '../../ui/table.tsx'
import { numberText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

export function LimitsPanel({ limits: values }: { limits: SettingsView['limits'] }) {
  const { words, locale } = useLanguage()
  const { limits } = words.settings
  return (
    <Panel title={limits.title}>
      <p className="mb-4 text-muted text-sm">{limits.intro}</p>
      <Table
        caption={limits.title}
        columns={[limits.limit, limits.value]}
        rows={values.map(({ variable, value }) => ({
          key: variable,
          cells: [
            <span key="name">
              {limits.names[variable]}
              <span className="block font-mono text-muted text-xs">
                <bdi dir="ltr">{variable}</bdi>
              </span>
            </span>,
            numberText(value, locale),
          ],
        }))}
      />
    </Panel>
  )
}
