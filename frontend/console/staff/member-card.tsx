import { Link, useFetcher } from 'react-router'
import type { StaffMember } from '#contract/admin/staff.ts'
import { roles } from '#contract/staff.ts'
import type { Answer } from '../../api/request.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Outcome } from '../failure/outcome.tsx'
import { useChoice } from '../fields/choice.ts'
import { counted, fill, timeText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { ownedPath } from '../paths.ts'
import { useStaff } from '../session.ts'
import { ConfirmButton } from './confirm-button.tsx'

/** One member of staff: what they may do, and what an administrator can do about it. */
export function MemberCard({ member }: { member: StaffMember }) {
  const { words } = useLanguage()
  const fetcher = useFetcher<Answer<unknown>>()
  const { wanted, choose, noteSent } = useChoice(member.role, fetcher)
  return (
    <article className="grid gap-3">
      <MemberText member={member} />
      <div className="flex flex-wrap items-end gap-2">
        {member.isActive && (
          <fetcher.Form
            method="post"
            onSubmit={() => noteSent(wanted)}
            className="flex min-w-0 flex-wrap items-end gap-2"
          >
            <MemberInputs member={member} />
            <SelectField
              label={fill(words.staff.roleOf, { name: member.name })}
              name="role"
              value={wanted}
              onChange={({ target }) => choose(roles.find((role) => role === target.value) ?? wanted)}
              options={roles.map((role) => ({ value: role, label: words.roles[role] }))}
            />
            <Button
              type="submit"
              variant="secondary"
              name="intent"
              value="role"
              aria-label={fill(words.staff.saveRoleOf, { name: member.name })}
            >
              {words.staff.saveRole}
            </Button>
          </fetcher.Form>
        )}
        <MemberActions member={member} fetcher={fetcher} />
      </div>
      <Outcome fetcher={fetcher} saving={words.staff.saving} saved={words.staff.saved} />
    </article>
  )
}

function MemberText({ member }: { member: StaffMember }) {
  const { words, locale } = useLanguage()
  const me = useStaff()
  const { lastUsedAt } = member
  return (
    <div className="min-w-0">
      <h3 className="flex flex-wrap items-center gap-2 font-semibold">
        <bdi>{member.name}</bdi>
        {member.id === me.id && <Badge>{words.staff.you}</Badge>}
        {!member.isActive && <Badge tone="bad">{words.staff.inactive}</Badge>}
        <Badge tone={member.hasSecondStep ? 'good' : 'neutral'}>
          {member.hasSecondStep ? words.staff.hasSecondStep : words.staff.noSecondStep}
        </Badge>
      </h3>
      <p className="text-muted text-sm wrap-anywhere">
        <bdi dir="ltr">{member.email}</bdi> ·{' '}
        {lastUsedAt === null
          ? words.staff.neverUsed
          : fill(words.staff.lastUsed, { time: timeText(lastUsedAt, locale) })}
        {member.openEnquiries > 0 && (
          <>
            {' '}
            ·{' '}
            <Link
              to={ownedPath(member.id)}
              className="inline-block"
              aria-label={fill(counted(words.staff.openEnquiriesOf, member.openEnquiries, locale), {
                name: member.name,
              })}
            >
              {counted(words.staff.openEnquiries, member.openEnquiries, locale)}
            </Link>
          </>
        )}
      </p>
    </div>
  )
}

type ActionProps = { member: StaffMember; fetcher: ReturnType<typeof useFetcher<Answer<unknown>>> }

function MemberActions({ member, fetcher }: ActionProps) {
  const { words } = useLanguage()
  const { staff } = words
  const name = { name: member.name }
  const given = { fetcher, inputs: <MemberInputs member={member} /> }
  if (!member.isActive) {
    return (
      <fetcher.Form method="post">
        <MemberInputs member={member} />
        <Button
          type="submit"
          variant="secondary"
          name="intent"
          value="reactivate"
          aria-label={fill(staff.reactivateWho, name)}
        >
          {staff.reactivate}
        </Button>
      </fetcher.Form>
    )
  }
  return (
    <>
      <ConfirmButton
        {...given}
        intent="sign-out"
        label={staff.signOut}
        title={fill(staff.signOutWho, name)}
        text={staff.signOutText}
      />
      {member.hasSecondStep && (
        <ConfirmButton
          {...given}
          intent="clear-second-step"
          label={staff.clearSecondStep}
          title={fill(staff.clearSecondStepWho, name)}
          text={staff.clearSecondStepText}
        />
      )}
      <ConfirmButton
        {...given}
        intent="deactivate"
        label={staff.deactivate}
        title={fill(staff.deactivateWho, name)}
        text={staff.deactivateText}
        more={member.openEnquiries > 0 && <Owned member={member} />}
      />
    </>
  )
}

function Owned({ member }: { member: StaffMember }) {
  const { words, locale } = useLanguage()
  return (
    <p className="mb-4">
      {counted(words.staff.stillOwns, member.openEnquiries, locale)}{' '}
      <Link to={ownedPath(member.id)}>{words.staff.showOwned}</Link>
    </p>
  )
}

function MemberInputs({ member }: { member: StaffMember }) {
  return (
    <>
      <input type="hidden" name="id" value={member.id} />
      <input type="hidden" name="version" value={member.version} />
    </>
  )
}
