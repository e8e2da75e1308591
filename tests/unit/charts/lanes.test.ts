import { test as property, fc } from '@fast-check/vitest'
import { expect } from 'vitest'
import { laneDomain, laneOf, lanePlaces } from '../../../renderer/charts/geometry/lanes.ts'

const at = (value: number, [start, end]: readonly [number, number]) =>
  (value - start) / (end - start)

property.prop([
  fc.array(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), {
    minLength: 1,
    maxLength: 4,
  }),
])('each lane keeps to its place, above the next one, and holds zero', (lanes) => {
  const places = lanePlaces(lanes.length, 0.08)
  lanes.forEach((values, i) => {
    const place = places[i] ?? { from: 0, to: 1 }
    const domain = laneDomain(laneOf(values), place)
    for (const value of [0, ...values]) {
      expect(at(value, domain)).toBeGreaterThanOrEqual(place.from - 1e-9)
      expect(at(value, domain)).toBeLessThanOrEqual(place.to + 1e-9)
    }
    const below = places[i + 1]
    if (below) expect(below.to).toBeLessThan(place.from)
  })
  expect(places.at(-1)?.from).toBeCloseTo(0)
})
