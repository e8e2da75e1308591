import { describe, expect, test } from 'vitest'
import { toCsv } from '../../../renderer/charts/geometry/csv.ts'

const cell = (value: string | number | null) => ({ text: String(value), value })

test('a chart copies as CSV: bare numbers, quoted texts, no formulas', () => {
  const columns = [
    { label: 'Client', numeric: false },
    { label: 'kr/h', numeric: true },
  ]
  const rows = [
    [cell('=Omgekeerd Kompas V.O.F.'), cell(460.05)],
    [cell('Skymning, "Uggla" & Ödla HB'), cell(-1.5)],
    [cell('ענן נייר בע"מ'), cell(null)],
  ]
  expect(toCsv(columns, rows)).toBe(
    [
      'Client,kr/h',
      "'=Omgekeerd Kompas V.O.F.,460.05",
      '"Skymning, ""Uggla"" & Ödla HB",-1.5',
      '"ענן נייר בע""מ",',
      '',
    ].join('\r\n'),
  )
})

describe('a text that a spreadsheet would run', () => {
  const before = [
    '',
    ' ',
    '   ',
    '\u00a0',
    '\u2003',
    '\u3000',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '\ufeff',
    '\u200b',
    '\u202e',
    '\0',
    '\u00ad',
    '\u3164',
    '\ufe0f',
    '\ufeff\r\n\u2028 ',
  ]
  const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '⁼', '₊']
  test.each(before)('is told to be text after %j', (blank) => {
    for (const sign of signs) {
      const csv = toCsv([{ label: 'x', numeric: false }], [[cell(`${blank}${sign}1+1`)]])
      const copied = csv.slice('x\r\n'.length, -'\r\n'.length)
      expect(copied.replace(/^"/, '').startsWith("'")).toBe(true)
    }
  })

  test.each(['A=1', 'Nordlys A/S', '1-2', "'=1", 'a\n=1', 'ענן'])(
    '%j is copied as it is',
    (text) => {
      const csv = toCsv([{ label: 'x', numeric: false }], [[cell(text)]])
      expect(csv.slice(3).replace(/^"/, '').startsWith(text)).toBe(true)
    },
  )
})
