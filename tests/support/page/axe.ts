import axe from 'axe-core'
import { expect } from 'vitest'
import { userEvent } from 'vitest/browser'

/** Rule and element of every accessibility violation on the page: none, in a page that may be shipped. */
export async function violations(): Promise<readonly string[]> {
  await still()
  // A page shown without the frame around it has none of the frame's landmarks.
  const framed = document.querySelector('main') !== null
  const results = await axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'landmark-one-main': { enabled: framed }, region: { enabled: framed } },
  })
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`,
    ),
  )
}

/** Half faded in, a text has half its contrast: the pointer leaves what it was on, and what moves comes to rest. */
async function still(): Promise<void> {
  await userEvent.hover(document.documentElement, { position: { x: 0, y: 0 } })
  await expect.poll(() => document.querySelector('[role="tooltip"]')).toBeNull()
  await expect.poll(() => document.getAnimations().filter(ends)).toEqual([])
}

// What turns for ever, such as the mark of something on its way, is never at rest.
const ends = ({ effect }: Animation) => effect?.getComputedTiming().endTime !== Infinity
