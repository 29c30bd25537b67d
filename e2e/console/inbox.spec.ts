import { expect, type Page } from '@playwright/test'
import { admin } from '#locales/en/admin.ts'
import { problem } from '#locales/en/problem.ts'
import { test } from '../stack/stack.ts'

const { duplicates, inbox, keys, views } = admin

test('staff filter the inbox, keep it as a view, and go through it by keyboard', async ({
  office,
  request,
}) => {
  const country = 'Atlantis'
  for (const firstName of ['Third', 'Second', 'First']) {
    const data = { firstName, email: `${firstName}@example.com`, phone: '+201220007788', message: 'Hello' }
    await request.post('/api/contact', { data: { ...data, country } })
  }
  const row = (name: string) => office.locator('main li').filter({ has: link(name) })
  const link = (name: string) => office.getByRole('link', { name: new RegExp(name) })

  await office.goto('/admin/enquiries')
  await office.getByText(inbox.filters, { exact: true }).click()
  await office.getByRole('checkbox', { name: admin.statuses.new }).check()
  await office.getByLabel(admin.enquiry.country).fill(country)
  await office.getByLabel(admin.enquiry.country).press('Enter')
  await expect(office).toHaveURL(/country=Atlantis/)
  await expect(office.getByText('3 enquiries')).toBeVisible()

  await saveView(office, 'From the sea')
  await expect(link('From the sea')).toHaveAttribute('aria-current', 'true')
  await office.getByLabel(inbox.sort).selectOption('oldest')
  await office.getByRole('button', { name: inbox.show }).first().click()
  await expect(office).toHaveURL(/sort=oldest/)
  await saveView(office, 'from the SEA')
  const dialog = office.getByRole('dialog', { name: views.save })
  await expect(dialog.getByText(problem['view-name-taken'])).toBeVisible()
  await dialog.getByRole('button', { name: views.cancel }).click()
  await office.goBack()
  await expect(office).not.toHaveURL(/sort=oldest/)
  await expect(office.getByLabel(inbox.sort)).toHaveValue('')
  await link(views.all).click()
  await expect(office).not.toHaveURL(/country/)
  await link('From the sea').click()
  await expect(office.getByText('3 enquiries')).toBeVisible()

  await office.keyboard.press('j')
  await expect(link('First')).toBeFocused()
  await office.keyboard.press('j')
  await office.keyboard.press('j')
  await office.keyboard.press('k')
  await expect(link('Second')).toBeFocused()

  // What cannot be saved is as it was, and the person is told.
  await office.context().setOffline(true)
  await changeStatus(office, 'lost')
  await expect(office.getByRole('alert').filter({ hasText: admin.failure.offline })).toBeVisible()
  await expect(row('Second').getByText(admin.statuses.new)).toBeVisible()
  await office.context().setOffline(false)

  // What is done with leaves the view, and the next takes the focus.
  await link('Second').focus()
  await changeStatus(office, 'won')
  await expect(office.getByText('2 enquiries')).toBeVisible()
  await expect(link('Third')).toBeFocused()
  await office.keyboard.press('Enter')
  await expect(office.getByRole('heading', { level: 1 })).toContainText('Third')
  await office.keyboard.press('k')
  await expect(office.getByRole('heading', { level: 1 })).toContainText('First')
  const take = office.getByRole('button', { name: admin.desk.take })
  await office.context().setOffline(true)
  await take.click()
  await expect(office.getByRole('alert').filter({ hasText: admin.failure.notSaved })).toBeVisible()
  await expect(take).toBeVisible()
  await office.context().setOffline(false)
  await office.keyboard.press('e')
  await expect(office.getByLabel(admin.enquiry.status)).toBeFocused()
  await office.keyboard.press('Tab')
  await office.keyboard.press('u')
  await expect(office).toHaveURL(/country=/)
  await expect(link('First')).toBeFocused()

  await office.keyboard.press('?')
  const help = office.getByRole('dialog', { name: keys.title })
  await help.getByRole('checkbox', { name: keys.on }).uncheck()
  await help.getByRole('button', { name: keys.close }).click()
  await office.keyboard.press('/')
  await expect(office.getByLabel(inbox.search)).not.toBeFocused()
  await office.getByRole('button', { name: keys.title }).click()
  await help.getByRole('checkbox', { name: keys.on }).check()
  await help.getByRole('button', { name: keys.close }).click()
  await office.keyboard.press('/')
  await expect(office.getByLabel(inbox.search)).toBeFocused()

  await office.getByRole('button', { name: views.manage }).click()
  const own = office.getByRole('dialog', { name: views.manage })
  await own.getByLabel(views.name).fill('Sunken')
  await own.getByRole('button', { name: views.rename }).click()
  await expect(own.getByText(views.done.rename)).toBeVisible()
  await expect(link('Sunken')).toBeAttached()
  await own.getByRole('button', { name: views.delete }).click()
  await expect(own.getByText(views.none)).toBeVisible()
})

test('what asked for a product by a name it had is found and answered under its present one', async ({
  office,
  request,
}) => {
  const [old, slug] = ['chlorine-flexible-connection-3-4', 'chlorine-pigtail']
  const product = '/api/admin/products/5'
  const rename = async (to: string) => {
    const { version } = await (await office.request.get(product)).json()
    expect((await office.request.patch(product, { data: { version, slug: to } })).status()).toBe(200)
  }
  const data = { firstName: 'Naguib', email: 'naguib@example.com', productSlug: old }
  await request.post('/api/datasheet/request', { data })
  await rename(slug)
  const { name } = await (await request.get(`/api/products/${slug}`)).json()

  await office.goto(`/admin/enquiries?product=${old}&kind=datasheet`)
  await expect(office).toHaveURL(new RegExp(`product=${slug}&kind=datasheet$`))
  await expect(office.getByRole('list', { name: inbox.activeFilters })).toContainText(name.en)
  await office.getByRole('link', { name: /Naguib/ }).click()
  await expect(office.getByRole('link', { name: slug })).toBeVisible()
  const { reply } = admin.answering
  await expect(office.getByLabel(reply.datasheet).getByRole('option').nth(1)).toBeAttached()
  await office.getByLabel(reply.template).selectOption({ label: reply.templates.datasheet })
  await office.getByRole('button', { name: reply.apply }).click()
  await expect(office.getByLabel(reply.datasheet)).toHaveValue(slug)
  await rename(old)
})

test('two enquiries of one person are merged, shown as one, and taken apart again', async ({
  office,
  request,
}) => {
  const person = { firstName: 'Ramy', email: 'ramy@example.com', phone: '+201220009911' }
  const send = async (message: string): Promise<string> =>
    (await (await request.post('/api/contact', { data: { ...person, message } })).json()).id
  const first = await send('A drum scale, please.')
  const second = await send('And a vacuum regulator.')
  const panel = office.getByRole('region', { name: duplicates.title })
  // The worker tells who is alike a moment after they came.
  await expect(async () => {
    await office.goto(`/admin/enquiries/${second}`)
    await expect(panel.getByText(duplicates.reasons.email)).toBeVisible({ timeout: 1000 })
  }).toPass()

  await panel.getByRole('button', { name: duplicates.merge }).click()
  await office.getByRole('dialog').getByRole('button', { name: duplicates.keepThis }).click()
  await expect(panel.getByText(duplicates.done.merge)).toBeVisible()
  await expect(panel.getByText(duplicates.merged)).toBeVisible()
  await expect(office.getByText('A drum scale, please.')).toBeVisible()
  await expect(office.getByText(duplicates.from).first()).toBeVisible()
  const alone = async () => {
    const { enquiries } = await (await office.request.get('/api/admin/enquiries?q=ramy@example.com')).json()
    return enquiries.map(({ id }: { id: string }) => id).sort()
  }
  expect(await alone()).toEqual([second])

  await panel.getByRole('button', { name: duplicates.undo }).click()
  await expect(panel.getByText(duplicates.done.undo)).toBeVisible()
  await expect(panel.getByText(duplicates.merged)).toBeHidden()
  await expect(office.getByText('A drum scale, please.')).toBeHidden()
  expect(await alone()).toEqual([first, second].sort())
})

async function saveView(office: Page, name: string): Promise<void> {
  await office.getByRole('button', { name: views.save }).click()
  const dialog = office.getByRole('dialog', { name: views.save })
  await dialog.getByLabel(views.name).fill(name)
  await dialog.getByRole('button', { name: views.submit }).click()
}

async function changeStatus(office: Page, status: keyof typeof admin.statuses): Promise<void> {
  await office.keyboard.press('e')
  const dialog = office.getByRole('dialog')
  await dialog.getByRole('button', { name: admin.statuses[status], exact: true }).click()
  await expect(dialog).toBeHidden()
}
