import { useState } from 'react'
import type { PersonFound, PersonSought } from '#contract/admin/privacy.ts'
import { Panel } from '../../../ui/panel.tsx'
import { useLanguage } from '../../language/language.tsx'
import { CertificateList } from '../certificate/certificate-list.tsx'
import { rowsOf } from './counts.ts'
import { ErasePanel } from './erase-panel.tsx'
import { Erasing } from './erasing.tsx'
import { FoundPanel } from './found-panel.tsx'
import { HandoverPanel } from './handover-panel.tsx'

type PersonProps = { sought: PersonSought; found: PersonFound }

/** All that is known of one person, until the erasure is ordered: then nothing of it is shown any more. */
export function Person({ sought, found }: PersonProps) {
  const { words } = useLanguage()
  const [erasureId, setErasureId] = useState<string | null>(null)
  const rows = rowsOf(found.stores)
  if (erasureId !== null) return <Erasing jobId={erasureId} />
  return (
    <>
      {rows > 0 && (
        <>
          <FoundPanel found={found} />
          <div className="grid gap-4 lg:grid-cols-2">
            <HandoverPanel sought={sought} />
            <ErasePanel sought={sought} rows={rows} onOrdered={setErasureId} />
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
