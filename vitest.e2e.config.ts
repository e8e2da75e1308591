import { defineConfig } from 'vitest/config'
import { wayLimits } from './tests/support/limits.ts'

/** The built app, as a user meets it: real browser, real database, every shell. Needs `npm run build` first. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    ...wayLimits,
    // One browser at a time: two cores are shared by the page, the server and the database.
    fileParallelism: false,
  },
})
