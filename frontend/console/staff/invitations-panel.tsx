import { useFetcher } from 'react-router'
import type { Invitation } from '#contract/admin/staff.ts'
import type { Answer } from '../../api/request.ts'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Outcome } from '../failure/outcome.tsx'
import { fill, timeText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

export function InvitationsPanel({ invitations }: { invitations: Invitation[] }) {
  const { words } = useLanguage()
  const fetcher = useFetcher<Answer<unknown>>()
  return (
    <Panel title={words.staff.invitations}>
      {invitations.length === 0 && <p className="text-muted">{words.staff.noInvitations}</p>}
      <ul className="divide-y divide-line">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="grid gap-2 py-3 first:pt-0">
            <InvitationText invitation={invitation} />
            <fetcher.Form method="post" className="flex flex-wrap gap-2">
              <input type="hidden" name="id" value={invitation.id} />
              <Button
                type="submit"
                variant="secondary"
                name="intent"
                value="invite-again"
                aria-label={fill(words.staff.sendAgainTo, { email: invitation.email })}
              >
                {words.staff.sendAgain}
              </Button>
              <Button
                type="submit"
                variant="secondary"
                name="intent"
                value="uninvite"
                aria-label={fill(words.staff.withdrawOf, { email: invitation.email })}
              >
                {words.staff.withdraw}
              </Button>
            </fetcher.Form>
          </li>
        ))}
      </ul>
      <Outcome fetcher={fetcher} saving={words.staff.saving} saved={words.staff.saved} />
    </Panel>
  )
}

function InvitationText({ invitation }: { invitation: Invitation }) {
  const { words, locale } = useLanguage()
  const isOpen = new Date(invitation.expiresAt) > new Date()
  const time = timeText(invitation.expiresAt, locale)
  return (
    <p className="min-w-0 wrap-anywhere">
      <bdi dir="ltr">{invitation.email}</bdi>
      <span className="block text-muted text-sm">
        {words.roles[invitation.role]} · {fill(isOpen ? words.staff.expires : words.staff.lapsed, { time })}
      </span>
    </p>
  )
}
