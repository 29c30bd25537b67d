import type { PersonFound, PersonSought } from '#contract/admin/privacy.ts'
import { Panel } from '../../../ui/panel.tsx'
import { useLanguage } from '../../language/language.tsx'
import { CertificateList } from '../certificate/certificate-list.tsx'
import { rowsOf } from './counts.ts'
import { ErasePanel } from './erase-panel.tsx'
import { FoundPanel } from './found-panel.tsx'
import { HandoverPanel } from './handover-panel.tsx'

type PersonProps = { sought: PersonSought; found: PersonFound; onErasure: (jobId: string) => void }

/** All that is known of one person; the page shows it until the erasure is ordered. */
export function Person({ sought, found, onErasure }: PersonProps) {
  const { words } = useLanguage()
  const rows = rowsOf(found.stores)
  return (
    <>
      {rows > 0 && (
        <>
          <FoundPanel found={found} />
          <div className="grid gap-4 lg:grid-cols-2">
            <HandoverPanel sought={sought} />
            <ErasePanel sought={sought} rows={rows} onOrdered={onErasure} />
          </div>
        </>
      )}
      {found.certificates.length > 0 && (
        <Panel title={words.privacy.found.earlier}>
          <CertificateList certificates={found.certificates} />
        </Panel>
      )}
    </>
  )
}
