import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { AccountView } from '#contract/admin/staff.ts'
import { readAccount } from '../../api/staff.ts'
import { Notice } from '../../ui/notice.tsx'
import { loaded } from '../answers.ts'
import { Page } from '../frame/page.tsx'
import { useLanguage } from '../language/language.tsx'
import { DetailsPanel } from './details-panel.tsx'
import { PasswordPanel } from './password-panel.tsx'
import { SecondStepPanel } from './second-step-panel.tsx'
import { SessionsPanel } from './sessions-panel.tsx'

export async function loadAccount({ request, url }: LoaderFunctionArgs): Promise<AccountView> {
  return loaded(await readAccount(request.signal), url)
}

export function AccountPage() {
  const { words } = useLanguage()
  const account = useLoaderData<AccountView>()
  const { isOn, isRequired } = account.secondStep
  return (
    <Page title={words.account.title}>
      {isRequired && !isOn && <Notice tone="attention">{words.account.secondStep.mustSetUp}</Notice>}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <SecondStepPanel state={account.secondStep} />
        <DetailsPanel account={account} />
        <SessionsPanel sessions={account.sessions} />
        <PasswordPanel />
      </div>
    </Page>
  )
}
