import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', '.build/**', '.data/**', '.tools/**'],
    globalSetup: ['backend/testing/global-setup.ts'],
    reporters: ['default', ['json', { outputFile: '.build/reports/vitest.json' }]],
    provide: { postgresUrl: process.env['TEST_POSTGRES_URL'] ?? '' },
  },
})
