import { useEffect, useRef } from 'react'
import { Link, useRevalidator } from 'react-router'
import { Panel } from '../../../ui/panel.tsx'
import { JobProgress } from '../../jobs/job-progress.tsx'
import { useLanguage } from '../../language/language.tsx'
import { certificatePath } from '../../paths.ts'

/** How far an erasure is, then its certificate. The button that ordered it is gone, so the focus comes here. */
export function Erasing({ jobId }: { jobId: string }) {
  const { words } = useLanguage()
  const { erase } = words.privacy
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Panel title={erase.title}>
        <JobProgress jobId={jobId}>
          {({ state }) =>
            state === 'done' && (
              <p>
                <Link to={certificatePath(jobId)}>{erase.certificate}</Link>
                <Refreshed />
              </p>
            )
          }
        </JobProgress>
      </Panel>
    </div>
  )
}

/** What stands on the page besides is read anew, once. */
export function Refreshed() {
  const { revalidate } = useRevalidator()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, however often the page is read
  useEffect(() => void revalidate(), [])
  return null
}
