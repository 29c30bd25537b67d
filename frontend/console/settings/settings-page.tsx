import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { SettingsChange, SettingsView } from '#contract/admin/settings.ts'
import type { Answer } from '../../api/request.ts'
import { changeSettings, readSettings } from '../../api/settings.ts'
import { loaded } from '../answers.ts'
import { Page } from '../frame/page.tsx'
import { useLanguage } from '../language/language.tsx'
import { AnsweringPanel } from './answering-panel.tsx'
import { CompanyPanel } from './company-panel.tsx'
import { LimitsPanel } from './limits-panel.tsx'
import { RetentionPanel } from './retention-panel.tsx'
import { SignInPanel } from './sign-in-panel.tsx'

export async function loadSettings({ request, url }: LoaderFunctionArgs): Promise<SettingsView> {
  return loaded(await readSettings(request.signal), url)
}

export async function saveSettings({ request }: ActionFunctionArgs): Promise<Answer<SettingsView>> {
  return changeSettings((await request.json()) as SettingsChange)
}

/** Each part is saved by itself, so that two who set different things do not meet. */
export function SettingsPage() {
  const { words } = useLanguage()
  const { company, answering, retention, signIn, limits, highestLimits, fixedLimits } =
    useLoaderData<SettingsView>()
  return (
    <Page title={words.settings.title}>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          <CompanyPanel setting={company} />
          <RetentionPanel setting={retention} />
        </div>
        <div className="grid min-w-0 gap-4">
          <AnsweringPanel setting={answering} />
          <LimitsPanel setting={limits} highest={highestLimits} fixedLimits={fixedLimits} />
          <SignInPanel setting={signIn} />
        </div>
      </div>
    </Page>
  )
}
