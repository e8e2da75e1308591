import { defineConfig } from 'vitest/config'

/** Pure logic and real SQLite run in Node; what a user sees runs in a real browser (vitest.browser.config.ts). */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'integration',
          environment: 'node',
          include: ['tests/integration/**/*.test.ts'],
        },
      },
    ],
  },
})
