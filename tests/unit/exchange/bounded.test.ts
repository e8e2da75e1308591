import { describe, expect, test } from 'vitest'
import { fileRows, toldRows } from '../../../shared/domain/limits.ts'
import { readFile } from '../../../electron/exchange/read-file.ts'
import type { ReadContext } from '../../../electron/exchange/types.ts'

// Whatever a file holds, what is read of it and said about it is bounded.

const context: ReadContext = {
  format: 'auto',
  zone: 'Europe/Stockholm',
  dateOrder: null,
  baseCurrency: 'SEK',
  delimiter: null,
  unit: null,
}
const header = 'date,client,duration\n'
const read = (text: string) => readFile(Buffer.from(header + text), 'a.csv', context)

describe('a file of which every row is refused', () => {
  test('names the first of them by line and counts the rest', async () => {
    const result = await read('2026-13-01,A,1:00\n2026-01-01,A\n'.repeat(6000))
    if (!result.ok) throw new Error(result.error.code)
    const { refused, moreRefused, rows } = result.value
    expect(rows).toEqual([])
    expect(refused.map(({ line }) => line)).toEqual(
      Array.from({ length: toldRows }, (_, index) => index + 2),
    )
    expect(moreRefused).toBe(12_000 - toldRows)
  })
})

test('a file of too many rows is refused, however short they are', async () => {
  expect(await read('2026-01-01,A,1:00\n'.repeat(fileRows + 5001))).toMatchObject({
    ok: false,
    error: { code: 'too-many-rows', details: { limit: fileRows } },
  })
})

// Each of them seen to the end of the file from each row before it would take hours.
test.each(['"""\n', '"",""x\n"\n', '""""x\n', '"x\n'])(
  'quotes that are never closed as %j cost their own rows, and no more',
  async (row) => {
    const count = 100_000
    const result = await read(row.repeat(count) + '\n2026-01-01,A,1:00\n')
    if (!result.ok) throw new Error(result.error.code)
    expect(result.value.refused.length).toBeGreaterThan(0)
  },
)
