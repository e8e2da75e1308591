/**
 * How long tests may wait, in milliseconds, for every stage: long enough for a cold machine that is busy
 * with other work. Nothing in a test waits for a time to pass, so on an idle machine none of it is used up.
 */
export const limits = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
} as const

/** Of the stages that hold properties: a hundred runs and more of what one test does once. */
export const propertyLimits = { ...limits, testTimeout: 300_000 } as const

/** Of the stages that go whole ways through the built app: every page of it loads, and axe walks all of it. */
export const wayLimits = { ...limits, testTimeout: 180_000, hookTimeout: 180_000 } as const
