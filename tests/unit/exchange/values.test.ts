import { describe, expect, test } from 'vitest'
import { dateOfDay } from '../../../shared/domain/calendar.ts'
import { parseActivity } from '../../../electron/exchange/columns/values/activity.ts'
import { parseBoolean } from '../../../electron/exchange/columns/values/boolean.ts'
import { parseClock, plainClock } from '../../../electron/exchange/columns/values/clock.ts'
import { findDateOrder, parseDate } from '../../../electron/exchange/columns/values/date.ts'
import { parseStated } from '../../../electron/exchange/columns/values/duration.ts'
import { findDecimalMark, plainDecimal } from '../../../electron/exchange/columns/values/number.ts'

const date = (text: string, order: 'ymd' | 'dmy' | 'mdy' | null) => {
  const day = parseDate(text, order)
  return day === null ? null : dateOfDay(day)
}

describe('plain clock times', () => {
  test('are read as the general reading of times and durations reads them', () => {
    const two = (value: number) => String(value).padStart(2, '0')
    for (let n = 0; n < 100; n++) {
      const texts = [`${two(n)}:07:59`, `23:${two(n)}:00`, `00:59:${two(n)}`]
      for (const text of texts) {
        const seconds = plainClock(text)
        expect(parseStated(text)?.seconds ?? -1).toBe(seconds)
        expect(parseClock(text) ?? -1).toBe(seconds <= 86_400 ? seconds : -1)
      }
    }
  })

  test.each(['9:30:00', '09:30', '09.30.00', '0a:30:00', '09:30:00 ', '-9:30:00', ''])(
    '%j is left to the general reading',
    (text) => {
      expect(plainClock(text)).toBe(-1)
    },
  )
})

describe('dates', () => {
  test.each([
    ['2026-03-04', null, '2026-03-04'],
    ['2026/3/4', null, '2026-03-04'],
    ['2026.03.04', 'mdy', '2026-03-04'],
    ['20260304', null, '2026-03-04'],
    ['03/04/2026', 'dmy', '2026-04-03'],
    ['03/04/2026', 'mdy', '2026-03-04'],
    ['18.08.2026', 'dmy', '2026-08-18'],
    ['18. 8. 2026', 'dmy', '2026-08-18'],
    ['3-4-2026', 'dmy', '2026-04-03'],
    ['03/04/2026', null, null],
    ['03/04/2026', 'ymd', null],
    ['31/02/2026', 'dmy', null],
    ['2026-02-29', null, null],
    ['13/13/2026', 'dmy', null],
    ['03/04-2026', 'dmy', null],
    ['03/04/26', 'dmy', null],
    ['0202-03-04', null, '0202-03-04'],
    ['tomorrow', 'dmy', null],
  ] as const)('%s in order %s is %s', (text, order, expected) => {
    expect(date(text, order)).toBe(expected)
  })

  test.each([
    ['one day above 12 settles it', ['03/04/2026', '22/06/2026'], { ok: true, order: 'dmy' }],
    ['so does one as second number', ['03/04/2026', '06/22/2026'], { ok: true, order: 'mdy' }],
    ['year first needs no order', ['2026-03-04'], { ok: true, order: null }],
    ['equal numbers read the same either way', ['03/03/2026'], { ok: true, order: 'dmy' }],
    ['none tells', ['03/04/2026'], { ok: false, examples: ['03/04/2026'] }],
    [
      'both told',
      ['22/06/2026', '06/22/2026'],
      { ok: false, examples: ['22/06/2026', '06/22/2026'] },
    ],
  ])('the order of a file: %s', (_, dates, expected) => {
    expect(findDateOrder(dates)).toEqual(expected)
  })

  test('a few dates against the order of all others do not change it', () => {
    const dates = [...Array.from({ length: 11 }, () => '22/06/2026'), '06/22/2026']
    expect(findDateOrder(dates)).toEqual({ ok: true, order: 'dmy' })
  })
})

describe('times of day', () => {
  test.each([
    ['00:00', 0],
    ['9:30', 34_200],
    ['09:30:15', 34_215],
    ['09:30:15.250', 34_215],
    ['09.30', 34_200],
    ['10:23:52 AM', 37_432],
    ['12:00 AM', 0],
    ['12:30 PM', 45_000],
    ['02:10:00 PM', 51_000],
    ['2:10\u202fpm', 51_000],
    ['2 p.m.', 50_400],
    ['24:00', 86_400],
    ['24:01', null],
    ['13:00 PM', null],
    ['0:30 AM', null],
    ['12:60', null],
    ['9', null],
    ['9:30 m', null],
    ['noon', null],
  ])('%s is %s', (text, seconds) => {
    expect(parseClock(text)).toBe(seconds)
  })
})

describe('durations', () => {
  test.each([
    ['01:00:01', 3601],
    ['0:13', 780],
    ['21:57:42', 79_062],
    ['100:00:00', 360_000],
    ['1.5', 5400],
    ['20,0', 72_000],
    ['0.33', 1188],
    ['2.3333333333333335', 8400],
    ['2.000', 7200],
    ['2.000,5', 7_201_800],
    ['1 000,25', 3_600_900],
    ['1\u00a0000', 3_600_000],
    ['2h 30m', 9000],
    // Rounded half to even.
    ['0.00125', 4],
    ['0.00375', 14],
    ['1:75', null],
    ['1,2,3', null],
    ['abc', null],
    ['', null],
  ])('%j is %s seconds', (text, seconds) => {
    expect(parseStated(text)?.seconds ?? null).toBe(seconds)
  })

  test.each(['-1,5', '-0:30', '\u22121.5'])('%s is negative', (text) => {
    expect(parseStated(text)).toMatchObject({ negative: true })
  })
})

describe('amounts', () => {
  test.each([
    ['1234.50', '.', '1234.50'],
    ['1,234.50', '.', '1234.50'],
    ['1 234,50', ',', '1234.50'],
    ['1.234,50', ',', '1234.50'],
    ['20\u00a0160,0', ',', '20160.0'],
    ['-100.92', '.', '-100.92'],
    ['\u2212100', '.', '-100'],
    ['+5', '.', '5'],
    ['1,23', '.', null],
    ['1.2.3', '.', null],
    ['12.', '.', null],
    ['1,23,456.0', '.', null],
    ['kr 5', '.', null],
    ['1e5', '.', null],
    ['', '.', null],
  ] as const)('%j with %s is %s', (text, mark, plain) => {
    expect(plainDecimal(text, mark)).toBe(plain)
  })

  test.each([
    ['a point', ['1234.50'], ';', '.'],
    ['a comma', ['12,5', '1.000'], ';', ','],
    ['both in one', ['1.234,5'], ',', ','],
    ['groups only', ['1.234.567'], ';', ','],
    ['nothing to tell, between commas', ['1,250'], ',', '.'],
    ['nothing to tell, between semicolons', ['1.250', '3'], ';', null],
  ])('the decimal mark of a file: %s', (_, amounts, delimiter, mark) => {
    expect(findDecimalMark(amounts, delimiter)).toBe(mark)
  })
})

describe('words', () => {
  test.each([
    ['Yes', true],
    ['1', true],
    ['ja', true],
    ['כן', true],
    ['No', false],
    ['nej', false],
    ['', false],
    ['maybe', null],
  ])('%j as yes or no is %s', (text, value) => {
    expect(parseBoolean(text)).toBe(value)
  })

  test.each([
    ['Meeting', 'meeting'],
    [' rework ', 'rework'],
    ['urgent, travel, sales', 'travel'],
    ['möte', 'meeting'],
    ['Design', null],
    ['meetings', null],
    ['', null],
  ])('%j names the activity %s', (text, activity) => {
    expect(parseActivity(text)).toBe(activity)
  })
})
