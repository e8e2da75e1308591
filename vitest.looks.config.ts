import { mergeConfig } from 'vitest/config'
import components from './vitest.browser.config.ts'

/** The components' tests of accessibility once more, in every look: part of `npm run test:full`. */
export default mergeConfig(components, {
  test: { testNamePattern: /accessib/, env: { HOURWORTH_THOROUGH: '1' } },
})
