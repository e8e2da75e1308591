import { describe, expect, test } from 'vitest'
import { money } from '../../../electron/cli/output/amounts.ts'
import { nearNames } from '../../../electron/cli/input/near-names.ts'
import { readSettings } from '../../../electron/cli/input/settings.ts'
import { table, textWidth } from '../../../electron/cli/output/table.ts'
import { printable, printableJson, printableLines } from '../../../electron/shell/printable.ts'
import { formatWorkingHours, parseWorkingHours } from '../../../electron/cli/input/working-hours.ts'
import { preflight } from '../../../electron/store/file/preflight.ts'

describe('amounts', () => {
  test.each([
    [0, 'SEK', '0.00'],
    [1_234_567, 'SEK', '12 345.67'],
    [-123_456_700, 'SEK', '-1 234 567.00'],
    [-12_300, 'SEK', '-123.00'],
    [1_234_567, 'JPY', '1 234 567'],
    [1_234_567, 'KWD', '1 234.567'],
    [null, 'SEK', '–'],
  ])('M1: %s minor units of %s are %s', (minor, currency, text) => {
    expect(money(minor, currency)).toBe(text)
  })
})

describe('tables', () => {
  test.each([
    ['abc', 3],
    ['Åskmolnet', 9],
    ['A\u030askmolnet', 9],
    ['ענן נייר', 8],
    ['שָׁלוֹם', 4],
    ['株式会社', 8],
    ['ｱﾝﾊﾟﾝ', 5],
    ['Ａ', 2],
    ['한국', 4],
    ['👍', 2],
  ])('%s takes %i cells', (text, cells) => {
    expect(textWidth(text)).toBe(cells)
  })

  test('columns line up by what is seen, not by characters', () => {
    const rows = [
      ['Client', 'Rate'],
      ['株式会社', '1.00'],
      ['Bo', '125.00'],
    ]
    expect(table(rows, ['left', 'right']).split('\n')).toEqual([
      'Client      Rate',
      '--------  ------',
      '株式会社    1.00',
      'Bo        125.00',
    ])
  })

  test('control characters of a client name cannot move the cursor or turn the line round', () => {
    expect(printable('a\u001b[2Jb\r\n\u202ec')).toBe('a�[2Jb���c')
    expect(printable('ענן נייר בע"מ')).toBe('ענן נייר בע"מ')
    const named = { name: 'a\u001b\u009b\u202e\u2066b' }
    expect(printableJson(named)).not.toMatch(/[^\n -~]/)
    expect(JSON.parse(printableJson(named))).toEqual(named)
    expect(printableLines('a\u001b[2J\nb\u0085')).toBe('a�[2J\nb�')
  })
})

describe('T3: working hours as typed', () => {
  const nineToFive = [['09:00', '17:00']]
  test.each([
    ['mon=9-17', { 1: nineToFive }],
    [
      'mon-fri=09:00-17:00',
      { 1: nineToFive, 2: nineToFive, 3: nineToFive, 4: nineToFive, 5: nineToFive },
    ],
    [' Mon=9-17, SUN=9:30-24 ', { 1: nineToFive, 7: [['09:30', '24:00']] }],
    [
      'mon=8-12+13-17',
      {
        1: [
          ['08:00', '12:00'],
          ['13:00', '17:00'],
        ],
      },
    ],
    ['none', {}],
  ])('%s', (text, week) => {
    expect(parseWorkingHours(text)).toEqual(week)
  })

  test.each([
    '',
    'mon',
    'mon=',
    'fri-mon=9-17',
    'mon=9',
    'mon=9-17=3',
    'mon=9-17,mon=18-19',
    'lun=9-17',
    'mon-fri-sat=1-2',
  ])('%j is not understood', (text) => expect(parseWorkingHours(text)).toBeNull())

  test('what is shown can be typed', () => {
    for (const text of [
      'mon-fri=08:00-17:00',
      'mon-thu=08:00-12:00+13:00-17:00,fri=08:00-12:00',
      'tue=09:00-10:00,sat-sun=20:00-24:00',
      'none',
    ]) {
      const week = parseWorkingHours(text)
      expect(week && formatWorkingHours(week)).toBe(text)
    }
  })
})

describe('settings as typed', () => {
  const read = (key: string, text: string, currency = 'SEK') =>
    readSettings(new Map([[key, text]]), currency)

  test('M1: rates are in major units of the currency', () => {
    expect(read('praoRate', '150')).toEqual({ praoRate: 15_000 })
    expect(read('targetRate', '150.50')).toEqual({ targetRate: 15_050 })
    expect(read('praoRate', '150', 'JPY')).toEqual({ praoRate: 150 })
    expect(read('praoRate', '1.005', 'KWD')).toEqual({ praoRate: 1005 })
    expect(read('breakEvenRate', 'none')).toEqual({ breakEvenRate: null })
  })

  test.each([
    ['praoRate', '150.505'],
    ['praoRate', '-1'],
    ['praoRate', '1e3'],
    ['praoRate', '150,50'],
    ['fill', '1.1'],
    ['fill', '.5'],
    ['nearMargin', '-0.25'],
    ['graceDays', '1.5'],
    ['windowMonths', '0'],
    ['zone', 'Mars/Base'],
    ['workingHours', 'always'],
    ['workingHours', '{'],
  ])('%s=%s is refused with what it wants', (key, text) => {
    expect(() => read(key, text)).toThrow(/^\S+ wants .+, not .+\.$/)
    expect(() => read(key, text)).toThrow(`${key} wants `)
    expect(() => read(key, text)).toThrow(`, not ${text}.`)
  })

  test('an unknown setting is named beside those there are', () => {
    expect(() => read('praorate', '1')).toThrow(
      /^There is no setting praorate\. Settings: currency, zone/,
    )
  })
})

describe('names near a mistyped one', () => {
  const names = [
    'Åskmolnets Vägbelysning AB',
    'Grødvejs Dampmølle ApS',
    'ענן נייר בע"מ',
    'Vagt AB',
    'Nordlys A/S',
  ]
  test.each([
    ['Nordlis A/S', ['Nordlys A/S']],
    ['nordlys', ['Nordlys A/S']],
    ['askmolnets', ['Åskmolnets Vägbelysning AB']],
    ['ענן נייר', ['ענן נייר בע"מ']],
    ['Vakt', ['Vagt AB']],
    ['Completely other', []],
    ['', []],
  ])('%s', (wanted, near) => {
    expect(nearNames(wanted, names)).toEqual(near)
  })
})

describe('the check before better-sqlite3 is loaded', () => {
  test.each([
    ['20.20.2', '9'],
    ['22.13.1', '9'],
    ['18.0.0', '8'],
  ])('Node %s is too old and told so in one line', (node, napi) => {
    expect(preflight({ node, napi })).toMatch(
      new RegExp(`^Hourworth needs Node\\.js .*${node}\\.$`),
    )
  })
  test.each([
    ['22.14.0', '10'],
    ['26.10.0', '10'],
  ])('Node %s will do', (node, napi) => expect(preflight({ node, napi })).toBeNull())
})
