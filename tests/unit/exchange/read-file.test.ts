import { fc, test as property } from '@fast-check/vitest'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../electron/exchange/read-file.ts'
import { importFormats, activities } from '../../../shared/domain/kinds.ts'
import { aContext, aTogglRow, fixture, read, readValue, togglFile } from './support.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const manyRows = (count: number): Uint8Array =>
  bytesOf(togglFile(...Array.from({ length: count }, () => aTogglRow())))

describe('reading in pieces', () => {
  test('gives what reading at once gives', async () => {
    const bytes = fixture('samples/toggl-classic.csv')
    const pieces = await readFile(bytes, 'toggl-classic.csv', aContext())
    expect(pieces).toEqual(read(bytes))
  })

  test('progress grows to its total', async () => {
    const seen: number[] = []
    await readFile(manyRows(12_000), 'a.csv', aContext(), (done, total) => {
      seen.push(done / total)
      return true
    })
    expect(seen).toHaveLength(3)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toBeLessThanOrEqual(1)
  })

  test('returning false cancels', async () => {
    let calls = 0
    const result = await readFile(manyRows(12_000), 'a.csv', aContext(), () => ++calls < 2)
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(calls).toBe(2)
  })

  test('a date late in the file that needs an order is settled by all rows', () => {
    const iso = Array.from({ length: 5500 }, () => '2026-03-02,Vagt AB,1')
    const text = ['Date,Client,Hours', ...iso, '22/06/2026,Vagt AB,1', '03/04/2026,Vagt AB,1']
    const rows = readValue(text.join('\n')).rows
    expect(rows).toHaveLength(5502)
    expect(rows.at(-1)).toMatchObject({ line: 5503, time: { date: '2026-04-03' } })
  })

  test('others get their turn between the pieces', async () => {
    const turns: string[] = []
    const reading = readFile(manyRows(12_000), 'a.csv', aContext(), () => {
      turns.push('read')
      setImmediate(() => turns.push('other'))
      return true
    })
    await reading
    expect(turns.slice(0, 4)).toEqual(['read', 'other', 'read', 'other'])
  })
})

const name = fc
  .string({
    unit: fc.constantFrom('a', 'Å', 'ש', '"', "'", ',', ';', '=', '\n', ' '),
    maxLength: 12,
  })
  .map((text) => `x${text}x`)
const entry = fc.record({
  client: fc.option(name, { nil: null }),
  project: fc.option(name, { nil: null }),
  note: fc.oneof(name, fc.constant('')),
  billable: fc.boolean(),
  activity: fc.constantFrom(...activities),
  day: fc.integer({ min: 1, max: 28 }),
  minute: fc.integer({ min: 0, max: 1000 }),
  minutes: fc.integer({ min: 1, max: 400 }),
})

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`

const columns = {
  Client: (row) => row.client ?? '',
  Project: (row) => row.project ?? '-',
  Description: (row) => row.note,
  Billable: (row) => (row.billable ? 'Yes' : 'No'),
  Tags: (row) => row.activity,
  'Start date': (row) => `2026-02-${String(row.day).padStart(2, '0')}`,
  'Start time': (row) => clock(row.minute),
  'End date': (row) => `2026-02-${String(row.day).padStart(2, '0')}`,
  'End time': (row) => clock(row.minute + row.minutes),
  Duration: (row) => clock(row.minutes),
} satisfies Record<string, (row: Row) => string>

type Row = typeof entry extends fc.Arbitrary<infer R> ? R : never
type Column = keyof typeof columns

describe('whatever is written', () => {
  property.prop([
    fc.array(entry, { minLength: 1, maxLength: 8 }),
    fc.shuffledSubarray(Object.keys(columns) as Column[], { minLength: 10 }),
    fc.constantFrom(',', ';', '\t', '|'),
    fc.boolean(),
    fc.constantFrom('\n', '\r\n'),
  ])(
    'in any column order, with any separator and quoting, is read back',
    (rows, order, delimiter, quotes, newline) => {
      const data = rows.map((row) => order.map((column) => columns[column](row)))
      const text = Papa.unparse({ fields: order, data }, { delimiter, quotes, newline })
      const file = readValue(text)
      expect(file).toMatchObject({ format: 'toggl', refused: [], skipped: 0, notices: [] })
      const midnight = Date.parse('2026-01-31T23:00:00Z') / 1000
      expect(file.rows).toMatchObject(
        rows.map(({ client, project, note, billable, activity, day, minute, minutes }) => {
          const start = midnight + (day - 1) * 86_400 + minute * 60
          const time = { kind: 'interval', start, end: start + minutes * 60 }
          return { client, project, note, billable, activity, time }
        }),
      )
    },
  )

  property.prop([
    fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary' }).map(bytesOf)),
    fc.constantFrom(...importFormats),
  ])('any bytes give a value', (bytes, format) => {
    const result = read(bytes, { format })
    expect(typeof result.ok).toBe('boolean')
  })

  property.prop([
    fc.nat(),
    fc.string({
      unit: fc.constantFrom('"', ',', ';', '\n', '0', '-', ':', 'a', '\0'),
      maxLength: 40,
    }),
  ])(
    'a good file with anything put into it gives a value, its rows accounted for',
    (where, junk) => {
      const text = togglFile(aTogglRow(), aTogglRow(), aTogglRow())
      const position = where % text.length
      const result = read(text.slice(0, position) + junk + text.slice(position))
      if (!result.ok) return
      const { rows, refused, skipped } = result.value
      expect(rows.length + refused.length + skipped).toBeGreaterThan(0)
      for (const { line, detail } of refused) {
        expect(line).toBeGreaterThan(1)
        expect((detail ?? '').length).toBeLessThanOrEqual(80)
      }
    },
  )
})
