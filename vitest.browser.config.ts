import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { limits } from './tests/support/limits.ts'
import { findBrowser, launchFlags } from './tests/support/page/browser.ts'

const executablePath = findBrowser()

/** Components in a real browser: layout, focus, contrast and virtual lists cannot be tested in an imitation. */
export default defineConfig({
  plugins: [react()],
  // Named up front: a dependency found only while a test runs reloads the page under it.
  optimizeDeps: {
    include: [
      '@mantine/core',
      '@mantine/dates',
      '@mantine/hooks',
      '@mantine/modals',
      '@tabler/icons-react',
      '@tanstack/react-query',
      'axe-core',
      'dayjs/locale/da',
      'dayjs/locale/en-gb',
      'dayjs/locale/he',
      'dayjs/locale/nl',
      'dayjs/locale/sv',
      'i18next',
      'react',
      'react-dom/client',
      'react-i18next',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'recharts',
      'wouter',
      'wouter/memory-location',
      'wouter/use-browser-location',
      'wouter/use-hash-location',
      'zod',
    ],
  },
  test: {
    name: 'browser',
    include: ['tests/browser/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/page/browser-setup.ts'],
    ...limits,
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
