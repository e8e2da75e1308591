import { defineConfig } from 'vitest/config'
import { propertyLimits, wayLimits } from './tests/support/limits.ts'

/** The wider matrices of `npm run test:full`: ten times as many cases of every property, every look, every state. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...propertyLimits,
          name: 'properties',
          include: ['tests/{unit,integration}/**/*.test.ts'],
          // They start whole processes, and hold no properties.
          exclude: ['tests/integration/{browser-shell,cli,start}/**'],
          setupFiles: ['tests/support/many-runs.ts'],
          env: { HOURWORTH_PROPERTY_RUNS: '10', HOURWORTH_THOROUGH: '1' },
        },
      },
      {
        test: {
          ...wayLimits,
          name: 'looks',
          // The tests whose tables `npm test` shortens, beside those that are held here alone.
          include: [
            'tests/e2e/**/*.full.ts',
            'tests/e2e/{print,rescue}.test.ts',
            'tests/integration/start/long-work.test.ts',
          ],
          env: { HOURWORTH_THOROUGH: '1' },
          fileParallelism: false,
        },
      },
    ],
  },
})
