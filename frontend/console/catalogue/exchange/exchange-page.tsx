import { Page } from '../../frame/page.tsx'
import { useLanguage } from '../../language/language.tsx'
import { mayEditCatalogue } from '../../permissions.ts'
import { useStaff } from '../../session.ts'
import { ExportPanel } from './export-panel.tsx'
import { ImportPanel } from './import-panel.tsx'

export function ExchangePage() {
  const { words } = useLanguage()
  return (
    <Page title={words.exchange.title}>
      <div className="grid gap-4">
        <ExportPanel />
        {mayEditCatalogue(useStaff().role) && <ImportPanel />}
      </div>
    </Page>
  )
}
