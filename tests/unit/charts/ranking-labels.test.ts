import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  placeLabels,
  type LabelledBar,
  type LabelRoom,
  type PlacedLabel,
} from '../../../renderer/charts/geometry/ranking-labels.ts'
import { runs } from '../../support/runs.ts'

const height = 31
const base = 300

/** Bars falling from the left, as wide as told. */
function fallingBars(widths: readonly number[], tops: readonly number[]): LabelledBar[] {
  let from = 0
  const sorted = tops.toSorted((a, b) => a - b)
  return widths.map((width, i) => {
    const bar = { from, to: from + width, top: sorted[i] ?? base }
    from = bar.to
    return bar
  })
}

const room = (bars: readonly LabelledBar[], lines: readonly number[] = []): LabelRoom => ({
  bars,
  widthOf: (i) => 60 + ((i * 37) % 90),
  height,
  lines,
  top: 2,
  width: bars.at(-1)?.to ?? 0,
})

const boxOf = ({ from, width, bottom }: PlacedLabel) => ({
  left: from,
  right: from + width,
  top: bottom - height,
  bottom,
})

const meets = (a: ReturnType<typeof boxOf>, b: ReturnType<typeof boxOf>): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const someBars = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 60, max: base - 2 })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((pairs) =>
    fallingBars(
      pairs.map(([width]) => width),
      pairs.map(([, top]) => top),
    ),
  )

describe('labels of the ranking', () => {
  test('touch neither each other nor a bar, and stay on the drawing', () => {
    fc.assert(
      fc.property(someBars, (bars) => {
        const order = bars.map((_, i) => i)
        const [must, others] = [order.slice(0, 3), order.slice(3)]
        const placed = placeLabels(room(bars, [120, 200]), { must, others, most: 12 })
        expect(placed.length).toBeLessThanOrEqual(12)
        placed.forEach((label, i) => {
          const box = boxOf(label)
          expect(box.top).toBeGreaterThanOrEqual(2)
          expect(box.left).toBeGreaterThanOrEqual(0)
          expect(box.right).toBeLessThanOrEqual(bars.at(-1)?.to ?? 0)
          for (const other of placed.slice(i + 1)) expect(meets(box, boxOf(other))).toBe(false)
          for (const bar of bars) {
            const solid = { left: bar.from + 1, right: bar.to - 1, top: bar.top, bottom: base }
            expect(meets(box, solid)).toBe(false)
          }
        })
      }),
      { numRuns: runs(60) },
    )
  })

  test('one at the start of its bar runs over the lower ones beside it', () => {
    const bars = fallingBars([40, 300], [100, 250])
    const [low, high] = placeLabels(room(bars), { must: [0, 1], others: [], most: 4 })
    expect(low).toMatchObject({ bar: 1, at: 'start', leader: null })
    expect(high).toMatchObject({ bar: 0, at: 'start', from: 2, leader: null })
  })

  test('one near the end stands back, with a line to its bar', () => {
    const bars = fallingBars([400, 3], [150, 280])
    const placed = placeLabels(room(bars), { must: [1], others: [], most: 4 })
    expect(placed).toMatchObject([{ bar: 1, at: 'end', leader: 402.5 }])
    expect(placed[0]?.bottom).toBeLessThan(150)
  })

  test('no line crosses a label where there is room above it', () => {
    const bars = fallingBars([400], [200])
    const [label] = placeLabels(room(bars, [190]), { must: [0], others: [], most: 1 })
    expect(label?.bottom).toBeLessThanOrEqual(190)
  })
})
