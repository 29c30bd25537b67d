import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { InvitationList, StaffList } from '#contract/admin/staff.ts'
import { readInvitations, readStaff } from '../../api/staff.ts'
import { Panel } from '../../ui/panel.tsx'
import { loaded } from '../answers.ts'
import { Page } from '../frame/page.tsx'
import { useLanguage } from '../language/language.tsx'
import { InvitationsPanel } from './invitations-panel.tsx'
import { InvitePanel } from './invite-panel.tsx'
import { MemberCard } from './member-card.tsx'

type StaffData = StaffList & InvitationList

export async function loadStaff({ request, url }: LoaderFunctionArgs): Promise<StaffData> {
  const [people, invitations] = await Promise.all([
    readStaff(request.signal),
    readInvitations(request.signal),
  ])
  return { ...loaded(people, url), ...loaded(invitations, url) }
}

/** Who may sign in, who is invited, and what each may do. */
export function StaffPage() {
  const { words } = useLanguage()
  const { staff, invitations } = useLoaderData<StaffData>()
  return (
    <Page title={words.staff.title}>
      <div className="grid items-start gap-4 xl:grid-cols-[2fr_1fr]">
        <Panel title={words.staff.people}>
          <ul className="divide-y divide-line">
            {staff.map((member) => (
              <li key={member.id} className="py-4 first:pt-0 last:pb-0">
                <MemberCard member={member} />
              </li>
            ))}
          </ul>
        </Panel>
        <div className="grid min-w-0 gap-4">
          <InvitePanel />
          <InvitationsPanel invitations={invitations} />
        </div>
      </div>
    </Page>
  )
}
