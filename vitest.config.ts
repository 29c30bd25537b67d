import { defineConfig } from 'vitest/config'

/** An address and a password, with a space between. */
function readAccount(text: string | undefined): { email: string; password: string } | null {
  const [email, ...words] = text?.split(' ') ?? []
  return email === undefined ? null : { email, password: words.join(' ') }
}

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', '.build/**', '.data/**', '.tools/**'],
    // For a machine that does much else; what hangs is still found.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    globalSetup: ['backend/testing/global-setup.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: '.build/reports/vitest.json' },
    provide: {
      postgresUrl: process.env['TEST_POSTGRES_URL'] ?? '',
      // The long way takes its time; what lies in load/ asks for it by load/thoroughness.ts.
      isLong: process.env['LONG'] === '1',
      // What lies in load/containers/ looks at a stack that is up: `make smoke` and `make stack-test` say which.
      stackUrl: process.env['STACK_URL'] ?? '',
      tlsUrl: process.env['STACK_TLS_URL'] ?? '',
      inboxUrl: process.env['STACK_INBOX_URL'] ?? '',
      prometheusUrl: process.env['STACK_PROMETHEUS_URL'] ?? '',
      stackAccount: readAccount(process.env['STACK_ACCOUNT']),
      mayStop: process.env['STACK_MAY_STOP'] === '1',
    },
  },
})
