import { fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { dateText, type DateStyle } from '../../../renderer/format/date.ts'
import { addDays, dateOfDay, dayNumber } from '../../../shared/domain/calendar.ts'
import { readDate, type DateContext } from '../../../shared/domain/dates/read-date.ts'

const locales = ['en-GB', 'en-US', 'sv-SE', 'da-DK', 'nl-NL', 'he-IL']

function read(text: string, context: Partial<DateContext> = {}): string {
  const found = readDate(text, { locale: 'en-GB', today: '2026-06-30', ...context })
  return found.ok ? found.date : found.code
}

const knownDay = fc.integer({ min: 0, max: dayNumber('2199-12-31') })

describe('what the app writes it reads back', () => {
  const full: readonly DateStyle[] = ['short', 'long', 'numeric']
  test.for(locales)('%s: every date in full', (locale) => {
    fc.assert(
      fc.property(knownDay, knownDay, (day, now) => {
        const date = dateOfDay(day)
        for (const style of full) {
          const context = { locale, today: dateOfDay(now) }
          expect(read(dateText(locale, date, style), context)).toBe(date)
        }
      }),
    )
  })

  test.for(locales)('%s: a date of the last year without its year', (locale) => {
    fc.assert(
      fc.property(knownDay, fc.nat(364), (now, ago) => {
        fc.pre(now >= ago)
        const date = dateOfDay(now - ago)
        for (const style of ['weekday', 'day-month'] as const) {
          const context = { locale, today: dateOfDay(now) }
          expect(read(dateText(locale, date, style), context)).toBe(date)
        }
      }),
    )
  })

  test.for(locales)('%s: in the numbers of the locale, long and short', (locale) => {
    fc.assert(
      fc.property(knownDay, (day) => {
        const date = dateOfDay(day)
        for (const dateStyle of ['medium', 'short', 'full', 'long'] as const) {
          const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' })
          // Two digits stand for a year of 1970 to 2069.
          if (dateStyle === 'short' && date >= '2070') continue
          expect(read(format.format(day * 86_400_000), { locale })).toBe(date)
        }
      }),
    )
  })

  test('an ISO date is itself everywhere, and a distance is one from today', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), knownDay, fc.nat(400), (locale, day, days) => {
        fc.pre(day >= days)
        const date = dateOfDay(day)
        expect(read(date, { locale })).toBe(date)
        expect(read(`-${days}`, { locale, today: date })).toBe(addDays(date, -days))
      }),
    )
  })
})

test('any text at all is read without a throw, and what is read is a known day', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...locales), (text, locale) => {
      expect(read(text, { locale })).toMatch(/^(\d{4}-\d\d-\d\d|[a-z-]+)$/)
    }),
  )
})
