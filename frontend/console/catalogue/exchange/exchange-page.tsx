import { Page } from '../../frame/page.tsx'
import { useLanguage } from '../../language/language.tsx'
import { ExportPanel } from './export-panel.tsx'

export function ExchangePage() {
  const { words } = useLanguage()
  return (
    <Page title={words.exchange.title}>
      <div className="grid gap-4">
        <ExportPanel />
      </div>
    </Page>
  )
}
