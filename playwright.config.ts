import { defineConfig, devices } from '@playwright/test'
import { redisPrograms } from './backend/testing/redis-server.ts'
import type { RunningStack } from './e2e/stack/stack.ts'
import { hasNginx } from './load/replicas/nginx.ts'

const isRoot = process.getuid?.() === 0
const canReplicate = hasNginx && redisPrograms.length > 0
if (!canReplicate) process.stderr.write('No journeys on replicas: install nginx and redis-server\n')

/** What `make stack-test` has brought up. */
const running: RunningStack = {
  url: process.env['STACK_URL'] ?? '',
  inboxUrl: process.env['STACK_INBOX_URL'] ?? '',
  setUpLink: process.env['STACK_SETUP_LINK'] ?? '',
}
/** Those that know of nothing but the stack they are lent. */
const onAnyStack = /(enquiry|datasheet)/

export default defineConfig<object, { onReplicas: boolean; running: RunningStack | null }>({
  testDir: 'e2e',
  outputDir: '.build/journeys',
  reporter: [
    ['list'],
    ['json', { outputFile: `.build/reports/playwright${running.url ? '-stack' : ''}.json` }],
  ],
  // One stack serves all journeys, one after another.
  workers: 1,
  timeout: 60_000,
  // A busy machine takes its time; what is wrong stays wrong.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  projects: [
    { name: 'one process' },
    ...(canReplicate ? [{ name: 'replicas', testMatch: onAnyStack, use: { onReplicas: true } }] : []),
    ...(running.url ? [{ name: 'containers', testMatch: onAnyStack, use: { running } }] : []),
  ],
  use: {
    // An ordinary browser: one that calls itself headless is counted as a robot.
    userAgent: devices['Desktop Chrome'].userAgent,
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        // Chromium's sandbox refuses to run as root.
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
