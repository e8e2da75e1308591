import { defineConfig } from 'vitest/config'
import { propertyLimits } from './tests/support/limits.ts'

/** Pure logic and real SQLite run in Node; what a user sees runs in a real browser (vitest.browser.config.ts). */
export default defineConfig({
  test: {
    // Left alone a core stays idle: on two, one file at a time was tried.
    maxWorkers: '100%',
    projects: ['unit', 'integration'].map((name) => ({
      test: {
        ...propertyLimits,
        name,
        environment: 'node',
        include: [`tests/${name}/**/*.test.ts`],
      },
    })),
  },
})
