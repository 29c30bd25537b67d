import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { longestNote } from '#contract/admin/enquiries/desk.ts'
import { admin } from '#locales/en/admin.ts'
import { email } from '#locales/en/email.ts'
import { mailTo } from '../stack/inbox.ts'
import { test } from '../stack/stack.ts'
import { fillSignIn } from '../stack/staff.ts'

const visitor = { firstName: 'Hala', lastName: 'Naguib', email: 'hala@example.com', phone: '+201220004455' }
const { desk } = admin

test('a note with a mention is kept as it was typed, and who was slower is told', async ({
  office,
  request,
}) => {
  const data = { ...visitor, message: 'How long does a vacuum regulator last?' }
  const { id } = await (await request.post('/api/contact', { data })).json()
  await office.goto(`/admin/enquiries/${id}`)
  await office.getByRole('button', { name: desk.addMention }).click()
  const note = office.getByRole('textbox', { name: desk.note })
  await note.pressSequentially('please call <b>back</b>')
  await office.getByRole('button', { name: desk.saveNote }).click()
  await expect(office.getByText('please call <b>back</b>')).toBeVisible()
  await expect(note).toHaveValue('')
  await note.fill('x'.repeat(longestNote + 1))
  await office.getByRole('button', { name: desk.saveNote }).click()
  await expect(note, 'what is too long is neither cut nor kept').toHaveAccessibleDescription(/5,001/)
  await expect(office.getByText(admin.failure.notSaved)).toBeVisible()
  await note.fill('')

  // Meanwhile, in another window.
  const address = `/api/admin/enquiries/${id}`
  const { version } = await (await office.request.get(address)).json()
  await office.request.patch(address, { data: { status: 'lost', version } })
  await office.getByLabel(admin.enquiry.status).selectOption('won')
  await office.getByRole('button', { name: admin.enquiry.saveStatus }).click()
  const dialog = office.getByRole('dialog', { name: desk.conflict })
  await expect(dialog.getByText(admin.statuses.won)).toBeVisible()
  await expect(dialog.getByText(admin.statuses.lost)).toBeVisible()
  await dialog.getByRole('button', { name: desk.saveMine }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await (await office.request.get(address)).json()).status).toBe('won')
})

test('a note outlives the session in which it was written', async ({ office, request, administrator }) => {
  const data = { ...visitor, message: 'Do you take back empty cylinders?' }
  const { id } = await (await request.post('/api/contact', { data })).json()
  await office.goto(`/admin/enquiries/${id}`)
  const note = office.getByRole('textbox', { name: desk.note })
  await note.fill('Told on the phone: yes, from two on.')
  await office.context().clearCookies()
  const save = office.getByRole('button', { name: desk.saveNote })
  await save.click()
  const notice = office.getByRole('region', { name: desk.notes }).getByRole('alert')
  await expect(notice).toContainText(admin.failure.signedOut)
  await expect(note).toHaveValue('Told on the phone: yes, from two on.')

  const opening = office.context().waitForEvent('page')
  await notice.getByRole('link', { name: admin.failure.signInBeside }).click()
  const beside = await opening
  await fillSignIn(beside, administrator)
  await beside.close()
  await save.click()
  await expect(note).toHaveValue('')
  await expect(notice).toBeHidden()
  await expect(office.getByRole('listitem').filter({ hasText: 'yes, from two on.' })).toBeVisible()
})

test('what was quarantined is restored, and its letters go out', async ({ office, request, stack }) => {
  const address = `${randomUUID()}@example.com`
  const data = { ...visitor, email: address, website: 'http://spam.test', message: 'A true question.' }
  const { id } = await (await request.post('/api/contact', { data })).json()
  await office.goto('/admin/enquiries?quarantined=true')
  await office.locator(`[data-enquiry="${id}"]`).focus()
  // Neither leads to what is not there.
  await office.keyboard.press('e')
  await office.keyboard.press('r')
  await expect(office.getByRole('dialog')).toBeHidden()
  await office.keyboard.press('Enter')
  await expect(office).toHaveURL(new RegExp(`${id}$`))
  await office.getByRole('button', { name: desk.restore }).click()
  await expect(office.getByRole('button', { name: desk.restore })).toBeHidden()
  await mailTo(stack.inbox, address, email.acknowledgement.subject)
})
