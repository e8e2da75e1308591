import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { propertyLimits, wayLimits } from './tests/support/limits.ts'

/** The tests that do more here: of properties, and of tables that `npm test` shortens. The others it has just run. */
const widened = globSync('tests/{unit,integration}/**/*.test.ts').filter((file) =>
  /from 'fast-check'|support\/(?:runs|thorough)\.ts'/.test(readFileSync(file, 'utf8')),
)

/** The wider matrices of `npm run test:full`: ten times as many cases of every property, every look, every state. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...propertyLimits,
          name: 'properties',
          include: widened,
          // Those that start whole processes go below, one at a time.
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
