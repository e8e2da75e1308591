import { expect, test } from 'vitest'
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
