import { expect } from '@playwright/test'
import { admin } from '#locales/en/admin.ts'
import { reply as template } from '#locales/en/reply.ts'
import { mailTo } from '../stack/inbox.ts'
import { test } from '../stack/stack.ts'

const visitor = { firstName: 'Tarek', lastName: 'Zaki', email: 'tarek@example.com', phone: '+201220001133' }
const { reply: words, clock, received } = admin.answering
const product = 'Rupture disc'

test('staff reply from a template with a datasheet, and see it sent and the clock stand', async ({
  office,
  request,
  stack,
}) => {
  test.setTimeout(120_000)
  const data = { ...visitor, message: 'What does a change-over unit cost?' }
  const { id } = await (await request.post('/api/contact', { data })).json()
  await office.goto(`/admin/enquiries/${id}`)
  await expect(office.getByText(data.message)).toBeVisible()

  await office.getByLabel(words.template).selectOption({ label: words.templates.questions })
  const datasheet = office.getByLabel(words.datasheet)
  await expect(datasheet.getByRole('option').nth(1)).toBeAttached()
  await datasheet.selectOption('rupture-disc')
  await office.getByRole('button', { name: words.apply }).click()
  const subject = office.getByRole('textbox', { name: words.subject })
  await expect(subject).toHaveValue(new RegExp(`^${template.templates.questions.subject.split('{')[0]}`))

  // What is not sent survives the page.
  await office.reload()
  await expect(subject).not.toHaveValue('')
  await expect(office.getByText(words.unsentDraft)).toBeVisible()
  await office.getByRole('button', { name: words.preview }).click()
  const dialog = office.getByRole('dialog', { name: words.previewTitle })
  await expect(dialog.getByText(`Dear ${visitor.firstName} ${visitor.lastName},`)).toBeVisible()
  await dialog.getByRole('button', { name: words.send }).click()
  await expect(office.getByText(words.sent)).toBeVisible()

  const mail = await mailTo(stack.inbox, visitor.email, 'a few questions')
  expect(mail.text.toLowerCase()).toContain(product.toLowerCase())
  expect(mail.text).toMatch(/\/api\/datasheet\/download\/[\w-]{40,}/)

  const letter = office.getByRole('article').filter({ hasText: 'a few questions' })
  await expect(letter.getByText(admin.letter.states.sent, { exact: true })).toBeVisible({ timeout: 20_000 })
  await expect(office.getByText(clock.states.paused)).toBeVisible()
  await expect(office.getByLabel(admin.enquiry.status)).toHaveValue('answered')

  await office.getByText(received.title).click()
  await office.getByLabel(received.text).fill('120 m³/h, two ton containers')
  await office.getByRole('button', { name: received.save }).click()
  await expect(office.getByText(received.saved)).toBeVisible()
  await expect(office.getByText(clock.states.running)).toBeVisible()
  await expect(subject).toHaveValue('')
})

test('of two who record something at once, the second is told what has changed and loses no text', async ({
  office,
  request,
}) => {
  const data = { ...visitor, email: 'two.calls@example.com', message: 'Please call me back.' }
  const { id } = await (await request.post('/api/contact', { data })).json()
  const other = await office.context().newPage()
  for (const page of [office, other]) {
    await page.goto(`/admin/enquiries/${id}`)
    await page.getByText(received.title).click()
    await page.getByLabel(received.text).fill(page === office ? 'Called in the morning' : 'Called at noon')
  }
  for (const page of [office, other]) await page.getByRole('button', { name: received.save }).click()
  await expect(office.getByText(received.saved)).toBeVisible()
  await expect(other.getByText(received.conflict)).toBeVisible()
  await expect(other.getByLabel(received.text)).toHaveValue('Called at noon')
  await expect(other.getByText('Called in the morning')).toBeVisible()

  await other.getByRole('button', { name: received.save }).click()
  await expect(other.getByText(received.saved)).toBeVisible()
  await expect(other.getByLabel(received.text)).toHaveValue('')
  await expect(other.getByRole('article').filter({ hasText: 'Called at noon' })).toBeVisible()
  await other.close()
})
