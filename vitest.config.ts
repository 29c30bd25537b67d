import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', '.build/**', '.data/**', '.tools/**'],
    // For a machine that does much else; what hangs is still found.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    globalSetup: ['backend/testing/global-setup.ts'],
    reporters: ['default', ['json', { outputFile: '.build/reports/vitest.json' }]],
    provide: {
      postgresUrl: process.env['TEST_POSTGRES_URL'] ?? '',
      // The long way takes its time; what lies in load/ asks for it by load/thoroughness.ts.
      isLong: process.env['LONG'] === '1',
    },
  },
})
