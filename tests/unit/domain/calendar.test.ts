import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  dateOfDay,
  dayNumber,
  firstDayOfMonth,
  isIsoDate,
  lastDayOfMonth,
  monthKey,
  monthOfDay,
  monthOfKey,
  weekdayOfDay,
  windowOf,
} from '../../../shared/domain/calendar.ts'

const anyDay = fc.integer({ min: -700_000, max: 2_900_000 })

describe('days', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-10-31', 20_757],
    ['2100-03-01', 47_541],
  ])('%s is day %i', (date, day) => {
    expect(dayNumber(date)).toBe(day)
    expect(dateOfDay(day)).toBe(date)
  })

  it('agrees with the built-in calendar for every day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dateOfDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
        expect(dayNumber(dateOfDay(day))).toBe(day)
      }),
    )
  })

  it.each(['2026-02-29', '2100-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-01', ''])(
    'refuses %s, which no calendar has',
    (text) => expect(isIsoDate(text)).toBe(false),
  )

  it.each([' 2026-01-01', '2026-01-01T00:00', '20260101', '٢٠٢٦-٠١-٠١'])(
    'refuses %s, which is no plain date',
    (text) => expect(isIsoDate(text)).toBe(false),
  )

  it.each(['2024-02-29', '2000-02-29', '2026-12-31'])('accepts %s', (text) =>
    expect(isIsoDate(text)).toBe(true),
  )

  it.each([
    ['2026-11-02', 1],
    ['2026-11-01', 7],
    ['1970-01-01', 4],
    ['1969-12-29', 1],
  ])('%s is weekday %i', (date, weekday) => {
    expect(weekdayOfDay(dayNumber(date))).toBe(weekday)
  })
})

describe('months', () => {
  it('numbers months so that neighbours differ by one', () => {
    expect(monthKey(monthOfDay(dayNumber('2026-12-31')))).toBe('2026-12')
    expect(monthOfKey('2027-01') - monthOfKey('2026-12')).toBe(1)
  })

  it('has every day in its own month', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const month = monthOfDay(day)
        expect(firstDayOfMonth(month)).toBeLessThanOrEqual(day)
        expect(lastDayOfMonth(month)).toBeGreaterThanOrEqual(day)
        expect(monthOfKey(monthKey(month))).toBe(month)
      }),
    )
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-15', 14, '2028-01-15'],
  ])('%s and %i months is %s', (date, months, result) => {
    expect(addMonths(date, months)).toBe(result)
  })

  it.each([
    ['2026-10-31', 6, '2026-05-01'],
    ['2026-06-30', 6, '2026-01-01'],
    ['2026-02-10', 6, '2025-09-01'],
    ['2026-02-10', 1, '2026-02-01'],
    ['2026-10-31', 12, '2025-11-01'],
  ])('E1: as of %s, %i months begin on %s', (asOf, months, from) => {
    expect(windowOf(asOf, months)).toEqual({ from, to: asOf })
  })
})
