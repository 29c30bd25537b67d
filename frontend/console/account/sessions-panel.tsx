import { useFetcher } from 'react-router'
import type { OwnSession } from '#contract/admin/staff.ts'
import type { Answer } from '../../api/request.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Outcome } from '../failure/outcome.tsx'
import { fill, timeText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { AccountForm } from './account-form.tsx'

export function SessionsPanel({ sessions }: { sessions: OwnSession[] }) {
  const { words } = useLanguage()
  const { account } = words
  const ending = useFetcher<Answer<unknown>>()
  const leaving = useFetcher<Answer<unknown>>()
  return (
    <Panel title={account.sessions}>
      <ul className="mb-3 divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <SessionText session={session} />
            {session.isThis ? (
              <Badge tone="good">{account.thisSession}</Badge>
            ) : (
              <ending.Form method="post">
                <input type="hidden" name="intent" value="end-session" />
                <EndButton session={session} />
              </ending.Form>
            )}
          </li>
        ))}
      </ul>
      <Outcome fetcher={ending} saving={account.saving} saved={account.saved} />
      <p className="my-2 text-muted text-sm">{account.signOutEverywhereText}</p>
      <AccountForm
        fetcher={leaving}
        intent="sign-out"
        submit={account.signOutEverywhere}
        variant="secondary"
      />
    </Panel>
  )
}

function SessionText({ session }: { session: OwnSession }) {
  const { words, locale } = useLanguage()
  return (
    <p className="min-w-0">
      <bdi>{session.device || words.account.unknownDevice}</bdi>
      <span className="block text-muted text-sm">
        {fill(words.account.lastUsed, { time: timeText(session.lastUsedAt, locale) })}
      </span>
    </p>
  )
}

function EndButton({ session }: { session: OwnSession }) {
  const { words, locale } = useLanguage()
  const { account } = words
  const device = session.device || account.unknownDevice
  const time = timeText(session.lastUsedAt, locale)
  return (
    <Button
      type="submit"
      variant="secondary"
      name="id"
      value={session.id}
      aria-label={fill(account.endSessionOf, { device, time })}
    >
      {account.endSession}
    </Button>
  )
}
