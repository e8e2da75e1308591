import { describe, expect, test } from 'vitest'
import {
  entryTimeOf,
  laterDays,
  parseWorked,
  workedText,
} from '../../../../shared/domain/timing/worked.ts'

const zone = 'Europe/Stockholm'
const at = (text: string) => Date.parse(text) / 1000
const stored = (typed: string, date: string) => {
  const worked = parseWorked(typed)
  return worked && entryTimeOf(worked, date, zone)
}

describe('time worked as typed', () => {
  test.for([
    ['2,5', 9000],
    ['1:30', 5400],
    ['90m', 5400],
    ['2h 30m', 9000],
  ] as const)('T2: %s is a duration of %i seconds on the date', ([typed, seconds]) => {
    expect(stored(typed, '2026-06-30')).toEqual({ kind: 'duration', date: '2026-06-30', seconds })
  })

  test.for(['9-11:30', '9:00–11:30', '09.00 - 11.30', '900 to 1130'])(
    'T1: %s is an interval in the zone',
    (typed) => {
      expect(stored(typed, '2026-06-30')).toEqual({
        kind: 'interval',
        start: at('2026-06-30T09:00+02:00'),
        end: at('2026-06-30T11:30+02:00'),
        zone,
      })
    },
  )

  test('T1: an end before the start lies on the next day', () => {
    expect(stored('20-0:30', '2026-02-11')).toMatchObject({
      start: at('2026-02-11T20:00+01:00'),
      end: at('2026-02-12T00:30+01:00'),
    })
  })

  test('T1: midnight as the end belongs to the day that ends', () => {
    const time = stored('22-24', '2026-02-11')
    expect(time).toMatchObject({ end: at('2026-02-12T00:00+01:00') })
    expect(time && laterDays(time)).toBe(0)
    expect(stored('22-0', '2026-02-11')).toEqual(time)
  })

  test('T1: elapsed time counts the clock change, and a time it swallowed is refused', () => {
    const autumn = stored('1-4', '2026-10-25')
    expect(autumn?.kind === 'interval' && autumn.end - autumn.start).toBe(4 * 3600)
    expect(stored('2:30-4', '2026-03-29')).toBeNull()
  })

  test.for(['', '0', '9-9', '25-26', 'soon', '9-', '24-25'])('%s is no time worked', (typed) => {
    expect(parseWorked(typed)).toBeNull()
  })

  test('a stored time reads back as the text that makes it', () => {
    for (const typed of ['09:00–11:30', '20:00–00:30', '2:30']) {
      const time = stored(typed, '2026-02-11')
      expect(time && workedText(time)).toBe(typed)
    }
  })
})
