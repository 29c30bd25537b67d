import { Link } from 'react-router'
import type { PersonFound } from '#contract/admin/privacy.ts'
import { Panel } from '../../../ui/panel.tsx'
import { Table } from '../../../ui/table.tsx'
import { fill, numberText, timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { enquiryPath } from '../../paths.ts'
import { ConsentList } from './consent-list.tsx'

/** By table, by enquiry, by consent. */
export function FoundPanel({ found }: { found: PersonFound }) {
  const { words, locale } = useLanguage()
  const { privacy } = words
  return (
    <Panel title={privacy.found.title}>
      <p className="mb-4">
        {privacy.found.addresses}:{' '}
        {found.addresses.map((address, index) => (
          <span key={address}>
            {index > 0 && ' · '}
            <bdi className="wrap-anywhere">{address}</bdi>
          </span>
        ))}
      </p>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        <Table
          caption={privacy.found.title}
          columns={[privacy.found.part, privacy.found.rows]}
          rows={found.stores
            .filter(({ rows }) => rows > 0)
            .map(({ store, rows }) => ({
              key: store,
              cells: [privacy.stores[store] ?? store, numberText(rows, locale)],
            }))}
        />
        <div className="grid min-w-0 content-start gap-6">
          <Enquiries found={found} />
          <section>
            <h3 className="mb-2 font-semibold">{privacy.found.consents}</h3>
            {found.consents.length === 0 ? (
              <p>{privacy.found.noConsent}</p>
            ) : (
              <ConsentList consents={found.consents} />
            )}
          </section>
        </div>
      </div>
    </Panel>
  )
}

function Enquiries({ found: { enquiries, stores } }: { found: PersonFound }) {
  const { words, locale } = useLanguage()
  const { found } = words.privacy
  const all = stores.find(({ store }) => store === 'enquiry')?.rows ?? 0
  if (enquiries.length === 0) return null
  return (
    <section>
      <h3 className="mb-2 font-semibold">{found.enquiries}</h3>
      <ul className="divide-y divide-line">
        {enquiries.map(({ id, kind, name, receivedAt }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 py-2">
            <Link to={enquiryPath(id)} className="wrap-anywhere">
              <bdi>{name}</bdi>
            </Link>
            <span className="text-muted text-sm">
              {words.kinds[kind]} · {timeText(receivedAt, locale)}
            </span>
          </li>
        ))}
      </ul>
      {enquiries.length < all && (
        <p className="text-muted text-sm">
          {fill(found.newest, { shown: numberText(enquiries.length, locale), all: numberText(all, locale) })}
        </p>
      )}
    </section>
  )
}
