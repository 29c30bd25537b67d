/** Runs a stack of its own for the journeys: free ports, an empty database, an inbox, limits that no journey meets. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, type PlaywrightWorkerArgs, test as plain } from '@playwright/test'
import { startReplicas } from '../../load/replicas/stack.ts'
import { inboxArguments } from '../../scripts/stack/inbox.ts'
import { freePort } from '../../scripts/stack/ports.ts'
import { type Inbox, maildev, mailpit } from './inbox.ts'
import { createFirstAccount, type Person, signIn } from './staff.ts'

export type Stack = {
  url: string
  inbox: Inbox
  /** For the first staff account. */
  setUpLink: string
}

type Playwright = PlaywrightWorkerArgs['playwright']

const limits = {
  RATE_LIMIT_PER_MINUTE: '100000',
  SIGN_IN_LIMIT_PER_MINUTE: '1000',
  ENQUIRY_LIMIT_PER_HOUR: '1000',
  ENQUIRY_PROOF_AFTER: '1000',
  DATASHEET_LIMIT_PER_DAY: '1000',
}

/** One that is up already. */
export type RunningStack = { url: string; inboxUrl: string; setUpLink: string }

export const test = plain.extend<
  { office: Page },
  { stack: Stack; onReplicas: boolean; running: RunningStack | null; administrator: Person }
>({
  running: [null, { option: true, scope: 'worker' }],
  /** As playwright.config.ts says: three back ends and two workers behind nginx, or what `make start` runs. */
  onReplicas: [false, { option: true, scope: 'worker' }],
  stack: [
    async ({ playwright, onReplicas, running }, use) => {
      if (running) return givenStack(playwright, running, use)
      return onReplicas ? replicatedStack(playwright, use) : runningStack(playwright, {}, use)
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ stack }, use) => use(stack.url),
  /** Whose account is the first; every journey of a stack signs in with it. */
  administrator: [
    async ({ browser, stack }, use) => use(await createFirstAccount(browser, stack.setUpLink)),
    { scope: 'worker' },
  ],
  /** The console, entered by the administrator in a browser of their own: visits of staff count as such. */
  office: async ({ browser, baseURL, administrator }, use) => {
    const context = await browser.newContext({ ...(baseURL && { baseURL }), locale: 'en-GB' })
    const page = await context.newPage()
    await signIn(page, administrator)
    await use(page)
    await context.close()
  },
})

async function givenStack(
  playwright: Playwright,
  { url, inboxUrl, setUpLink }: RunningStack,
  lend: (stack: Stack) => Promise<void>,
): Promise<void> {
  const context = await playwright.request.newContext({ baseURL: inboxUrl })
  await lend({ url, inbox: mailpit(context), setUpLink })
  await context.dispose()
}

/** Lends out a stack and sees that it stops cleanly afterwards. */
export async function runningStack(
  playwright: Playwright,
  variables: Record<string, string>,
  lend: (stack: Stack) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'journeys-'))
  const [port, smtpPort, inboxPort] = await Promise.all([freePort(), freePort(), freePort()])
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    env: {
      DATA_FOLDER: folder,
      DATABASE_URL: `sqlite:${join(folder, 'journeys.db')}`,
      PORT: String(port),
      SMTP_PORT: String(smtpPort),
      INBOX_PORT: String(inboxPort),
      ...limits,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const context = await playwright.request.newContext({ baseURL: `http://127.0.0.1:${inboxPort}` })
  try {
    const said = await untilRunning(child)
    const setUpLink = said.match(/https?:\S+\/admin\/setup\?token=\S+/)?.[0] ?? ''
    await lend({ url: `http://localhost:${port}`, inbox: maildev(context), setUpLink })
  } finally {
    await context.dispose()
    await stop(child)
    rmSync(folder, { recursive: true })
  }
}

async function replicatedStack(playwright: Playwright, lend: (stack: Stack) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'journeys-'))
  const [smtpPort, inboxPort] = await Promise.all([freePort(), freePort()])
  const catcher = spawn(process.execPath, inboxArguments({ folder, smtpPort, inboxPort }), {
    stdio: 'ignore',
  })
  const context = await playwright.request.newContext({ baseURL: `http://127.0.0.1:${inboxPort}` })
  const replicas = await startReplicas({ SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, ...limits })
  try {
    await lend({ url: replicas.url, inbox: maildev(context), setUpLink: replicas.setUpLink })
  } finally {
    await context.dispose()
    const statuses = await replicas.stop()
    expect(statuses.filter((status) => status !== 0)).toEqual([])
    catcher.kill('SIGTERM')
    await once(catcher, 'exit')
    rmSync(folder, { recursive: true })
  }
}

async function untilRunning(child: ChildProcess): Promise<string> {
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += chunk
  })
  await expect
    .poll(() => (child.exitCode === null ? said : `The stack ended: ${said}`), { timeout: 150_000 })
    .toMatch(/is running|The stack ended/)
  expect(said).toContain('is running')
  return said
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const begun = Date.now()
  expect(await ended).toEqual([0, null])
  expect(Date.now() - begun).toBeLessThan(10_000)
}
