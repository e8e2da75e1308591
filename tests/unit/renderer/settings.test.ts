import { describe, expect, test } from 'vitest'
import { guessCurrency, guessZone } from '../../../renderer/features/first-run/guesses.ts'
import { breakEven } from '../../../renderer/features/settings/break-even.ts'
import { percentOfShare, shareOfPercent } from '../../../renderer/forms/inputs/percent.ts'
import { nextSpan, readSpans } from '../../../renderer/features/settings/week-spans.ts'

const year = {
  costs: 12_000_000,
  salary: 36_000_000,
  taxPercent: 35,
  weeksOff: 7,
  hoursAWeek: 40,
  billablePercent: 60,
}

describe('break-even calculator', () => {
  test('costs and pay before tax over the hours for clients, rounded once', () => {
    // (120 000 + 360 000 ÷ 0.65) ÷ (45 × 40 × 0.6) = 673 846.15 ÷ 1 080 = 623.93
    expect(breakEven(year)).toEqual({ rate: 62_393, total: 67_384_615, seconds: 1080 * 3600 })
  })

  test.for([{ billablePercent: 0 }, { weeksOff: 52 }, { taxPercent: 100 }, { hoursAWeek: 0 }])(
    'no rate with %o',
    (part) => {
      expect(breakEven({ ...year, ...part })).toBeNull()
    },
  )
})

describe('shares as percentages', () => {
  test.for([
    ['25', '0.25'],
    ['12,5', '0.125'],
    ['100', '1'],
    ['0', '0'],
    ['7', '0.07'],
    ['150', '1.5'],
  ] as const)('%s %% is %s, and back', ([typed, share]) => {
    expect(shareOfPercent(typed)).toBe(share)
    expect(percentOfShare(share)).toBe(typed.replace(',', '.'))
  })

  test.for(['', 'many', '-5'])('%s is no percentage', (typed) => {
    expect(shareOfPercent(typed)).toBeNull()
  })
})

describe('working hours of a day', () => {
  test('T3: short writing is completed, several spans are kept in order', () => {
    expect(
      readSpans([
        ['8', '12'],
        ['13.30', '1700'],
      ]),
    ).toEqual([
      ['08:00', '12:00'],
      ['13:30', '17:00'],
    ])
  })

  test('T3: spans that overlap or run backwards, and words, are told apart', () => {
    expect(readSpans([['8', '7']])).toBe('overlap')
    expect(
      readSpans([
        ['8', '12'],
        ['11', '17'],
      ]),
    ).toBe('overlap')
    expect(readSpans([['early', '17']])).toBe('unreadable')
  })

  test('a span to add follows the last one and stays within the day', () => {
    expect(nextSpan([])).toEqual(['08:00', '17:00'])
    expect(nextSpan([['08:00', '17:00']])).toEqual(['18:00', '19:00'])
    expect(nextSpan([['08:00', '24:00']])).toEqual(['23:00', '24:00'])
  })
})

describe('guesses of the first run', () => {
  test.for([
    [['sv-SE', 'en'], 'SEK'],
    [['en', 'da-DK'], 'USD'],
    [['nl'], 'EUR'],
    [['he'], 'ILS'],
    [['en-GB'], 'GBP'],
    [['not a tag', 'de-CH'], 'CHF'],
    [[], 'NOK'],
  ] as const)('%o pays in %s', ([languages, currency]) => {
    expect(guessCurrency('UTC', languages, 'NOK')).toBe(currency)
    expect(guessCurrency(undefined, languages, 'NOK')).toBe(currency)
  })

  test.for([
    ['Europe/Stockholm', 'SEK'],
    ['Europe/Copenhagen', 'DKK'],
    ['Europe/Amsterdam', 'EUR'],
    ['Asia/Jerusalem', 'ILS'],
    ['Europe/London', 'GBP'],
    ['Asia/Nicosia', 'EUR'],
    ['America/New_York', 'GBP'],
  ] as const)('where one works says more than the language: %s pays in %s', ([zone, currency]) => {
    expect(guessCurrency(zone, ['en-GB', 'en-US'], 'NOK')).toBe(currency)
  })

  test('the system’s zone, unless it names none', () => {
    expect(guessZone('Asia/Jerusalem', 'Europe/Stockholm')).toBe('Asia/Jerusalem')
    expect(guessZone('UTC', 'Europe/Stockholm')).toBe('Europe/Stockholm')
    expect(guessZone(undefined, 'Europe/Stockholm')).toBe('Europe/Stockholm')
  })
})
