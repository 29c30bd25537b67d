import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { admin } from '#locales/en/admin.ts'
import { invite, join, setUpSecondStep, signInWithCode, signOut } from '../stack/colleague.ts'
import { mailTo } from '../stack/inbox.ts'
import { test } from '../stack/stack.ts'

/** A working day: a colleague joins, enters with two steps, and brings an enquiry from its arrival to its end. */
const colleague = { name: 'Samira', email: 'samira@staff.example.com', password: 'two kites above the delta' }
const visitor = { firstName: 'Omar', lastName: 'Fathi', email: 'omar@example.com', phone: '+201220007788' }
const { answering, desk, exporting, jobs } = admin
const words = answering.reply

test('a new colleague takes an enquiry, notes, replies, closes it, and exports it', async ({
  browser,
  office,
  request,
  stack,
}) => {
  test.setTimeout(180_000)
  await invite(office, colleague.email, 'sales')
  const page = await join(browser, stack.inbox, colleague)
  const { secret } = await setUpSecondStep(page, colleague)
  await signOut(page, colleague)
  await signInWithCode(page, colleague, secret)

  const data = { ...visitor, message: 'Which change-over unit suits two ton containers?' }
  await request.post('/api/contact', { data })
  await page.getByRole('link', { name: admin.enquiries, exact: true }).click()
  await page.getByRole('link', { name: `${visitor.firstName} ${visitor.lastName}` }).click()
  await expect(page.getByText(data.message)).toBeVisible()
  await page.getByRole('button', { name: desk.take }).click()
  await expect(page.getByRole('button', { name: desk.release })).toBeVisible()

  await page.getByRole('textbox', { name: desk.note }).fill('Knows our Giza plant.')
  await page.getByRole('button', { name: desk.saveNote }).click()
  await expect(page.getByText('Knows our Giza plant.')).toBeVisible()

  await page.getByLabel(words.template).selectOption({ label: words.templates.questions })
  await page.getByRole('button', { name: words.apply }).click()
  const subject = page.getByRole('textbox', { name: words.subject })
  await expect(subject).not.toHaveValue('')
  const title = await subject.inputValue()
  await page.getByRole('button', { name: words.preview }).click()
  await page
    .getByRole('dialog', { name: words.previewTitle })
    .getByRole('button', { name: words.send })
    .click()
  await expect(page.getByText(words.sent)).toBeVisible()
  const letter = await mailTo(stack.inbox, visitor.email, title)
  expect(letter.text).toContain(`Dear ${visitor.firstName} ${visitor.lastName},`)

  const handling = page.getByRole('region', { name: admin.enquiry.handling })
  await handling.getByLabel(admin.enquiry.status).selectOption('won')
  await handling.getByRole('button', { name: admin.enquiry.saveStatus }).click()
  await expect(handling.getByText(admin.enquiry.saved)).toBeVisible()

  await page.getByRole('link', { name: admin.enquiries, exact: true }).click()
  await page.getByRole('button', { name: exporting.open }).click()
  const dialog = page.getByRole('dialog', { name: exporting.title })
  await dialog.getByLabel(exporting.format).selectOption('csv')
  await dialog.getByRole('button', { name: exporting.order }).click()
  const link = dialog.getByRole('link', { name: jobs.download })
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  const table = await readFile(await file.path(), 'utf8')
  expect(table).toContain(exporting.columns.firstName)
  expect(table.split('\n').find((row) => row.includes(visitor.email))).toContain(admin.statuses.won)
  await page.context().close()
})
