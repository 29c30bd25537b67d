import type { ReactNode } from 'react'
import { useFetcher } from 'react-router'
import type { AccountView, RecoveryCodes, SecondStepOffer } from '#contract/admin/staff.ts'
import type { Answer } from '../../api/request.ts'
import { Badge } from '../../ui/badge.tsx'
import { Panel } from '../../ui/panel.tsx'
import { counted } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { type AccountFetcher, AccountForm, CodeField, PresentPassword } from './account-form.tsx'
import { QrCode } from './qr-code.tsx'
import { RecoveryCodeList } from './recovery-code-list.tsx'

type State = AccountView['secondStep']

/** Off, being set up, or on; recovery codes just made are shown whichever form made them. */
export function SecondStepPanel({ state }: { state: State }) {
  const { words, locale } = useLanguage()
  const { secondStep } = words.account
  const offer = useFetcher<Answer<unknown>>()
  const confirm = useFetcher<Answer<unknown>>()
  const renew = useFetcher<Answer<unknown>>()
  const end = useFetcher<Answer<unknown>>()
  const made = [renew, confirm].find(({ data }) => data?.ok)?.data
  return (
    <Panel title={secondStep.title}>
      {!state.isOn && <SetUp offer={offer} confirm={confirm} />}
      {state.isOn && (
        <div className="grid gap-4">
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone="good">{secondStep.isOn}</Badge>
            {counted(secondStep.left, state.recoveryCodesLeft, locale)}
          </p>
          {made?.ok && <RecoveryCodeList codes={(made.value as RecoveryCodes).recoveryCodes} />}
          <Change title={secondStep.renew} intro={secondStep.renewIntro}>
            <AccountForm fetcher={renew} intent="renew" submit={secondStep.makeCodes} variant="secondary">
              <PresentPassword />
              <CodeField label={secondStep.anyCode} />
            </AccountForm>
          </Change>
          {state.isRequired ? (
            <p className="text-muted text-sm">{secondStep.required}</p>
          ) : (
            <Change title={secondStep.end} intro={secondStep.endIntro}>
              <AccountForm fetcher={end} intent="end" submit={secondStep.end} variant="secondary">
                <PresentPassword />
                <CodeField label={secondStep.anyCode} />
              </AccountForm>
            </Change>
          )}
        </div>
      )}
    </Panel>
  )
}

function SetUp({ offer, confirm }: { offer: AccountFetcher; confirm: AccountFetcher }) {
  const { words } = useLanguage()
  const { secondStep } = words.account
  const offered = offer.data?.ok ? (offer.data.value as SecondStepOffer) : undefined
  if (!offered) {
    return (
      <>
        <p className="mb-3">{secondStep.intro}</p>
        <AccountForm fetcher={offer} intent="offer" submit={secondStep.begin}>
          <PresentPassword />
        </AccountForm>
      </>
    )
  }
  return (
    <div className="grid gap-3">
      <p role="status">{secondStep.scan}</p>
      <QrCode text={offered.address} label={secondStep.picture} />
      <p className="text-sm">
        {secondStep.key}:{' '}
        <bdi dir="ltr" className="font-mono wrap-anywhere">
          {offered.secret.match(/.{1,4}/g)?.join(' ')}
        </bdi>
      </p>
      <AccountForm fetcher={confirm} intent="confirm" submit={secondStep.confirm}>
        <CodeField label={secondStep.code} fromApp />
      </AccountForm>
    </div>
  )
}

function Change({ title, intro, children }: { title: string; intro: string; children: ReactNode }) {
  return (
    <details>
      <summary className="min-h-6 cursor-pointer">{title}</summary>
      <p className="my-2 text-muted text-sm">{intro}</p>
      {children}
    </details>
  )
}
