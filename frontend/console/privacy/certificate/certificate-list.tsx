import { Link } from 'react-router'
import type { CertificateRow } from '#contract/admin/privacy.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Table } from '../../../ui/table.tsx'
import { numberText, timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { certificatePath } from '../../paths.ts'

/** Newest first. */
export function CertificateList({ certificates }: { certificates: CertificateRow[] }) {
  const { words, locale } = useLanguage()
  const phrases = words.privacy.certificates
  if (certificates.length === 0) return <p>{phrases.nothing}</p>
  return (
    <Table
      caption={phrases.title}
      columns={[phrases.erasedAt, phrases.entries, phrases.state]}
      rows={certificates.map(({ id, erasedAt, finishedAt, rows }) => ({
        key: id,
        cells: [
          <Link key={id} to={certificatePath(id)}>
            {timeText(erasedAt, locale)}
          </Link>,
          numberText(rows, locale),
          <Badge key={id} tone={finishedAt === null ? 'attention' : 'good'}>
            {finishedAt === null ? phrases.unfinished : phrases.finished}
          </Badge>,
        ],
      }))}
    />
  )
}
