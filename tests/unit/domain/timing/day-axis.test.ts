import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAxis, gapsIn, lanesOf, snapped } from '../../../../shared/domain/timing/day-axis.ts'
import { clockText } from '../../../../shared/domain/timing/clock.ts'

const zone = 'Europe/Stockholm'

describe('T1: a day as it passes', () => {
  test.each([
    ['2026-03-29', 23, ['00:00', '01:00', '03:00', '04:00']],
    ['2026-06-30', 24, ['00:00', '01:00', '02:00', '03:00']],
    ['2026-10-25', 25, ['00:00', '01:00', '02:00', '02:00']],
  ] as const)('%s has %i hours', (date, hours, first) => {
    const axis = dayAxis(date, zone)
    expect(axis.hours).toHaveLength(hours)
    expect(axis.hours.slice(0, 4).map((hour) => clockText(hour, zone))).toEqual(first)
    expect(snapped(axis, axis.start + 3_700, 300)).toBe(axis.start + 3_600)
    expect(snapped(axis, axis.end + 900, 300)).toBe(axis.end)
  })
})

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 90 }))
  .map(([start, length]) => ({ start, end: start + length }))

test('what overlaps never shares a lane, and every lane lies within its group', () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 30 }), (all) => {
      const lanes = lanesOf(all)
      all.forEach((one, i) => {
        const place = lanes[i]
        expect(place && place.lane < place.lanes).toBe(true)
        all.forEach((other, j) => {
          if (i === j || one.end <= other.start || other.end <= one.start) return
          expect(lanes[j]?.lane).not.toBe(place?.lane)
          expect(lanes[j]?.lanes).toBe(place?.lanes)
        })
      })
    }),
  )
})

test('gaps are what nothing covers', () => {
  const taken = [
    { start: 20, end: 30 },
    { start: 25, end: 40 },
    { start: 44, end: 90 },
  ]
  expect(gapsIn({ start: 10, end: 100 }, taken, 5)).toEqual([
    { start: 10, end: 20 },
    { start: 90, end: 100 },
  ])
})
