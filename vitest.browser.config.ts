import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser, launchFlags } from './tests/support/browser.ts'

const executablePath = findBrowser()

/** Components in a real browser: layout, focus, contrast and virtual lists cannot be tested in an imitation. */
export default defineConfig({
  plugins: [react()],
  test: {
    name: 'browser',
    include: ['tests/browser/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/browser-setup.ts'],
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1024, height: 700 },
      provider: playwright({
        launchOptions: { args: launchFlags, ...(executablePath ? { executablePath } : {}) },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
