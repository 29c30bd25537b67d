import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { handReasons } from '#contract/admin/enquiries/desk.ts'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { readEnquiry } from '../../../api/admin.ts'
import { putAway, restore } from '../../../api/enquiries/desk.ts'
import type { Answer } from '../../../api/request.ts'
import { Panel } from '../../../ui/panel.tsx'
import { loaded } from '../../answers.ts'
import { Page } from '../../frame/page.tsx'
import { fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { mayHandleEnquiries } from '../../permissions.ts'
import { useStaff } from '../../session.ts'
import { ClockPanel } from '../answer-times/clock-panel.tsx'
import { changeInTurn } from '../change-in-turn.ts'
import { useCorrespondence } from '../correspondence/correspondence.ts'
import { CorrespondencePanel } from '../correspondence/correspondence-panel.tsx'
import { ReceivedPanel } from '../correspondence/received-panel.tsx'
import { DuplicatesPanel } from '../duplicates/duplicates-panel.tsx'
import { NotesPanel } from '../notes/notes-panel.tsx'
import { readChange } from '../read-change.ts'
import { ReplyPanel } from '../reply/reply-panel.tsx'
import { EnquiryFacts } from './enquiry-facts.tsx'
import { EnquiryHandling } from './enquiry-handling.tsx'
import { EnquiryWays, replyId } from './enquiry-ways.tsx'
import { QuarantineNotice } from './quarantine-notice.tsx'

export async function loadEnquiry({ request, params, url }: LoaderFunctionArgs): Promise<EnquiryDetail> {
  return loaded(await readEnquiry(params['id'] ?? '', request.signal), url)
}

export async function saveEnquiry({ request, params }: ActionFunctionArgs): Promise<Answer<EnquiryDetail>> {
  return act(params['id'] ?? '', await request.formData())
}

export function EnquiryPage() {
  const { words } = useLanguage()
  const enquiry = useLoaderData<EnquiryDetail>()
  const { role } = useStaff()
  const conversation = useCorrespondence(enquiry.id, enquiry.version)
  const { quarantineReason } = enquiry
  const mayReply = mayHandleEnquiries(role) && quarantineReason === null && enquiry.mergedInto === null
  const name = `${enquiry.firstName} ${enquiry.lastName}`.trim()
  return (
    <Page title={fill(words.enquiry.from, { name })}>
      <EnquiryWays id={enquiry.id} mayHandle={mayHandleEnquiries(role)} mayReply={mayReply} />
      <QuarantineNotice enquiry={enquiry} mayHandle={mayHandleEnquiries(role)} />
      <div className="grid gap-4 lg:grid-cols-[2fr_1fr] lg:grid-rows-[auto_1fr]">
        <CorrespondencePanel enquiry={enquiry} conversation={conversation} />
        <div className="grid min-w-0 content-start gap-4 lg:row-span-2">
          <EnquiryHandling enquiry={enquiry} />
          {quarantineReason === null && <DuplicatesPanel key={enquiry.id} enquiry={enquiry} />}
          {conversation.correspondence && <ClockPanel clock={conversation.correspondence.clock} />}
          <Panel title={words.enquiry.sender}>
            <EnquiryFacts enquiry={enquiry} name={name} />
          </Panel>
        </div>
        <div key={enquiry.id} className="grid min-w-0 content-start gap-4">
          {mayReply && (
            <>
              <div id={replyId}>
                <ReplyPanel enquiry={enquiry} />
              </div>
              <ReceivedPanel enquiry={enquiry} />
            </>
          )}
          <NotesPanel enquiry={enquiry} />
        </div>
      </div>
    </Page>
  )
}

async function act(id: string, form: FormData): Promise<Answer<EnquiryDetail>> {
  const intent = form.get('intent')
  if (intent === 'restore') return restore(id)
  if (intent !== 'quarantine') return changeInTurn(id, readChange(form))
  const reason = handReasons.find((known) => known === form.get('reason')) ?? 'nonsense'
  return putAway(id, { reason, version: Number(form.get('version')) })
}
