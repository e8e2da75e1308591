import { fc, test as property } from '@fast-check/vitest'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { scanCsv } from '../../../electron/exchange/read/csv.ts'
import type { RefusedRow } from '../../../shared/contract/files/imports.ts'

const scanAll = (text: string, delimiter = ',') => {
  const scanner = scanCsv(text, delimiter)
  const rows: (readonly string[])[] = []
  const lines: number[] = []
  const broken: RefusedRow[] = []
  for (let records = scanner.next(3); records; records = scanner.next(3)) {
    rows.push(...records.rows)
    lines.push(...records.lines)
    broken.push(...records.broken)
  }
  return { rows, lines, broken }
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', ' ', '=') })
const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 9,
  }),
)

describe('splitting into rows', () => {
  property.prop([table, fc.constantFrom(',', ';', '\t', '|'), fc.boolean()])(
    'what another writer wrote is read back, and each row begins on its line',
    (rows, delimiter, quotes) => {
      const text = Papa.unparse(rows, { delimiter, quotes, newline: '\n' })
      const records = scanAll(text, delimiter)
      expect(records.rows).toEqual(rows)
      expect(records.broken).toEqual([])
      let line = 1
      for (const [index, row] of rows.entries()) {
        expect(records.lines[index]).toBe(line)
        line += 1 + (row.join('').match(/\n/g)?.length ?? 0)
      }
    },
  )

  property.prop([fc.string({ unit: fc.constantFrom('a', '"', ',', '\n') })])(
    'any text is split to its end, every line in a row or refused',
    (text) => {
      const { rows, lines, broken } = scanAll(text)
      expect(rows).toHaveLength(lines.length)
      const last = text.split('\n').length
      for (const line of [...lines, ...broken.map((row) => row.line)]) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(last)
      }
    },
  )

  test('a quote that is never closed costs its row; the rows after it are read', () => {
    const records = scanAll('a,b\n1,"open\n2,two\n3,three\n')
    expect(records.rows).toEqual([
      ['a', 'b'],
      ['2', 'two'],
      ['3', 'three'],
    ])
    expect(records.lines).toEqual([1, 3, 4])
    expect(records.broken).toEqual([{ line: 2, code: 'unclosed-quote', detail: '"open' }])
  })

  test('a later quoted cell does not end a quote left open before it', () => {
    const records = scanAll('1,"open\n2,"two"\n3,"three"\n')
    expect(records.rows).toEqual([
      ['2', 'two'],
      ['3', 'three'],
    ])
    expect(records.broken).toMatchObject([{ line: 1 }])
  })

  test('the line named is the one where the quote opened', () => {
    const { broken } = scanAll('"a\nb","open\n')
    expect(broken).toMatchObject([{ line: 2, code: 'unclosed-quote' }])
  })

  test('a quote inside a plain cell is text', () => {
    expect(scanAll('12" pipe,"x"\n').rows).toEqual([['12" pipe', 'x']])
  })

  test('a row that ends with a separator has an empty last cell', () => {
    expect(scanAll('"a",b,\n"c",,').rows).toEqual([
      ['a', 'b', ''],
      ['c', '', ''],
    ])
  })

  test('a great many open quotes take no more than one look at the text each', () => {
    const text = '1,"""open\n'.repeat(20_000)
    const { rows, broken } = scanAll(text)
    expect(rows.length + broken.length).toBeGreaterThan(0)
  })
})

test('a field of nothing but quotes is refused without being taken apart, and the lines go on after it', () => {
  const row = (quotes: number) => `"${'""'.repeat(quotes)}"`
  const long = row(1_000_001)
  // Of a length that may be: half of it once the quotes are single.
  const records = scanCsv(`${row(900_000)}\n${long}\nx\n"a\nb"\ny`, ',').next(10)
  expect(records?.broken).toMatchObject([{ line: 2, code: 'field-too-long' }])
  expect(records?.lines).toEqual([1, 3, 4, 6])
  expect(records?.rows[0]?.[0]).toBe('"'.repeat(900_000))
})
