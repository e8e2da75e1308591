import { describe, expect, test } from 'vitest'
import {
  readDate,
  readDateToken,
  type DateContext,
} from '../../../shared/domain/dates/read-date.ts'

/** A Tuesday. */
const today = '2026-06-30'

function read(text: string, context: Partial<DateContext>): string {
  const found = readDate(text, { locale: 'en-GB', today, ...context })
  return found.ok ? found.date : found.code
}

describe('a day not said in full', () => {
  test.for([
    ['15/7', 'past', '2025-07-15'],
    ['15/7', 'future', '2026-07-15'],
    ['15/7', 'near', '2026-07-15'],
    ['30/6', 'past', '2026-06-30'],
    ['30/6', 'future', '2026-06-30'],
    ['29/6', 'future', '2027-06-29'],
    ['29/2', 'future', '2028-02-29'],
    ['29/2', 'near', '2028-02-29'],
    ['29/6', 'near', '2026-06-29'],
    ['31', 'future', '2026-07-31'],
    ['1', 'near', '2026-07-01'],
    ['friday', 'future', '2026-07-03'],
    ['tuesday', 'future', '2026-06-30'],
    ['friday', 'near', '2026-07-03'],
    ['saturday', 'near', '2026-06-27'],
    ['last friday', 'future', '2026-06-26'],
  ] as const)('%s, %s: %s', ([typed, lean, date]) => {
    expect(read(typed, { lean })).toBe(date)
  })

  test('is seen from the day named, if one is; what has a distance is seen from today', () => {
    const due = { from: '2024-12-31', lean: 'future' } as const
    expect(read('30/1', due)).toBe('2025-01-30')
    expect(read('friday', due)).toBe('2025-01-03')
    expect(read('1/12', { from: '2024-12-31' })).toBe('2024-12-01')
    expect(read('yesterday', due)).toBe('2026-06-29')
    expect(read('29/2', { from: '2096-03-01', lean: 'future' })).toBe('2104-02-29')
  })
})

describe('a word of a longer line', () => {
  const token = (text: string) => {
    const found = readDateToken(text, { locale: 'sv-SE', today })
    return found && (found.ok ? found.date : found.code)
  }

  test.for([
    ['igår', '2026-06-29'],
    ['i går', '2026-06-29'],
    ['-1', '2026-06-29'],
    ['fre', '2026-06-26'],
    ['3/4', '2026-04-03'],
    ['3nov', '2025-11-03'],
    ['3.4.26', '2026-04-03'],
    ['2026-06-03', '2026-06-03'],
    ['20260603', '2026-06-03'],
    ['31/11', 'no-such-day'],
    ['1/1/0026', 'date-out-of-range'],
    ['2', null],
    ['2.5', null],
    ['2,5', null],
    ['9-11', null],
    ['1:30', null],
    ['90m', null],
    ['2h', null],
    ['15th', null],
    ['Nordlys', null],
    ['june', null],
    ['the', null],
    ['', null],
  ] as const)('%s: %s', ([typed, expected]) => {
    expect(token(typed)).toBe(expected)
  })
})
