import { describe, expect, test } from 'vitest'
import { createFormat } from '../../../renderer/format/format.ts'
import type { Translate } from '../../../renderer/i18n/index.ts'
import { startOfWeek } from '../../../renderer/format/date.ts'
import { editableMoney, moneyText, plainDecimal } from '../../../renderer/format/money.ts'
import { clockDuration, hoursText, isSomeHours } from '../../../renderer/format/time.ts'
import { latestStart } from '../../../renderer/features/timer/start-time.ts'

const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('money', () => {
  test('M1: exact minor units in the locale’s writing, the digits of ISO 4217', () => {
    expect(plainSpaces(moneyText('sv-SE', 118_250, 'SEK'))).toBe('1 182,50 kr')
    expect(plainSpaces(moneyText('en-GB', 118_250, 'SEK'))).toBe('kr 1,182.50')
    expect(moneyText('en-GB', 1182, 'JPY')).toMatch(/1,182$/)
    expect(moneyText('en-GB', 118_250, 'HUF')).toMatch(/1,182\.50$/)
    expect(moneyText('en-GB', 900_719_925_474_099_1, 'EUR')).toMatch(/90,071,992,547,409\.91$/)
  })

  test('whole amounts round half to even, signs are written when asked for', () => {
    expect(moneyText('en-GB', 250, 'EUR', { whole: true })).toBe('€2')
    expect(moneyText('en-GB', 350, 'EUR', { whole: true })).toBe('€4')
    expect(moneyText('en-GB', 100, 'EUR', { signed: true })).toBe('+€1.00')
  })

  test('in Hebrew an amount runs from left to right in itself, whatever unit follows it', () => {
    const hebrew = (perHour: string) =>
      createFormat(
        { locale: 'he-IL', language: 'he', dir: 'rtl', currency: 'SEK', zone: 'UTC' },
        // The one text asked for.
        ((_: unknown, { value }: { value: string }) =>
          perHour.replace('{{value}}', value)) as unknown as Translate,
      )
    const amount = '\u2066660.00 kr\u2069'
    expect(plainSpaces(hebrew('').money(66_000))).toBe(amount)
    expect(plainSpaces(hebrew('').money(-66_000))).toBe('\u2066-660.00 kr\u2069')
    // The rate itself runs as its unit does.
    expect(plainSpaces(hebrew('{{value}}/h').rate(66_000))).toBe(`\u2068${amount}/h\u2069`)
    expect(plainSpaces(hebrew('{{value}} לשעה').rate(66_000))).toBe(`\u2068${amount} לשעה\u2069`)
  })

  test('an amount to type over has no grouping and the locale’s decimal sign', () => {
    expect(editableMoney('sv-SE', 118_250, 'SEK')).toBe('1182,5'.concat('0'))
    expect(editableMoney('en-GB', 118_200, 'SEK')).toBe('1182')
  })

  test.for([
    ['1.182.000', '1182000'],
    ['1 182 000,5', '1182000.5'],
    ['1’182.50', '1182.50'],
    [',5', '0.5'],
    ['1,18,2', null],
    ['1.1.1', null],
    ['', null],
  ] as const)('%s is read as %s', ([typed, plain]) => {
    expect(plainDecimal(typed, 2)).toBe(plain)
  })
})

describe('dates', () => {
  test('the week begins as the locale counts it', () => {
    expect(startOfWeek('2026-06-30', 'sv-SE')).toBe('2026-06-29')
    expect(startOfWeek('2026-06-30', 'he-IL')).toBe('2026-06-28')
  })
})

describe('time', () => {
  test('hours round half to even, a clock shows seconds', () => {
    expect(hoursText('en-GB', 73_800)).toBe('20.5')
    expect(hoursText('sv-SE', 5400, 2)).toBe('1,5')
    expect(clockDuration(3849)).toBe('1:04:09')
  })

  test('a start typed as a clock time is the latest such moment, yesterday if need be', () => {
    const now = Date.parse('2026-06-30T01:00+02:00') / 1000
    const yesterday = Date.parse('2026-06-29T22:15+02:00') / 1000
    expect(latestStart('22:15', now, 'Europe/Stockholm')).toBe(yesterday)
    expect(latestStart('late', now, 'Europe/Stockholm')).toBeNull()
  })
})

test('what is written as 0 hours is no hours to speak of', () => {
  for (const seconds of [0, 20, 180]) {
    expect([isSomeHours(seconds), hoursText('en-GB', seconds)]).toEqual([false, '0'])
  }
  for (const seconds of [181, 360, 3600]) {
    expect(isSomeHours(seconds)).toBe(true)
    expect(hoursText('en-GB', seconds)).not.toBe('0')
  }
})
