import type { SheetRevision } from '#contract/admin/datasheet.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { fill, timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { ChangeList } from './change-list.tsx'

/** Newest first. */
export function RevisionHistory({ revisions }: { revisions: SheetRevision[] }) {
  const { words } = useLanguage()
  return (
    <Panel title={words.datasheets.history}>
      <ol className="grid gap-6">
        {revisions.map((revision) => (
          <li
            key={revision.revision}
            className="grid gap-2 border-line border-b pb-5 last:border-0 last:pb-0"
          >
            <RevisionEntry {...revision} />
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function RevisionEntry({ revision, at, staffName, origin, issued, changes }: SheetRevision) {
  const { words: all, locale } = useLanguage()
  const words = all.datasheets
  const raised = {
    origin: all.products.origins[origin],
    who: staffName ?? all.products.system,
    when: timeText(at, locale),
  }
  return (
    <>
      <h3 className="flex flex-wrap items-center gap-2 font-semibold">
        {fill(words.revision, { revision: String(revision) })}
        {issued === null && revision > 1 && <Badge tone="attention">{words.notIssued}</Badge>}
      </h3>
      {issued && <Note note={issued.note} />}
      <p className="text-muted text-sm">
        {origin !== 'issue' && <span className="block">{fill(words.raised, raised)}</span>}
        {issued && (
          <span className="block">
            {fill(words.issuedBy, {
              who: issued.staffName ?? all.products.system,
              when: timeText(issued.at, locale),
            })}
          </span>
        )}
      </p>
      {revision > 1 && (changes ? <ChangeList changes={changes} /> : <p>{words.unknownChanges}</p>)}
    </>
  )
}

/** In both languages where they differ: each receiver reads one of them. */
function Note({ note }: { note: { en: string; ar: string } }) {
  return [...new Set([note.en, note.ar])].map((text) => (
    <p key={text} dir="auto" className="wrap-anywhere">
      {text}
    </p>
  ))
}
