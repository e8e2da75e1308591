import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { keysOf } from '../../../electron/core/imports/matching/identity.ts'
import { sumUp } from '../../../electron/core/imports/plan-entries.ts'
import type { ReadEntry } from '../../../electron/exchange/types.ts'
import { dateOfDay } from '../../../shared/domain/calendar.ts'
import { localOf } from '../../../shared/domain/zone.ts'

const entryAt = (start: number, zone = 'Europe/Stockholm', note = ''): ReadEntry => ({
  line: 2,
  client: 'Nordlys',
  project: null,
  time: { kind: 'interval', start, end: start + 600, zone },
  billable: true,
  activity: 'work',
  note,
})

const someRows = fc.array(
  fc.record({ start: fc.integer({ min: 0, max: 5 }), note: fc.constantFrom('', 'Skiss') }),
  { maxLength: 12 },
)
const rowsOf = (some: readonly { start: number; note: string }[]) =>
  some.map(({ start, note }) => entryAt(1_770_000_000 + start * 3600, undefined, note))
const sorted = (rows: readonly ReadEntry[]) => [...keysOf(rows)].toSorted()

describe('keys of imported rows', () => {
  test.prop([someRows])('are all different, whatever the order and however alike', (some) => {
    const rows = rowsOf(some)
    expect(new Set(keysOf(rows)).size).toBe(rows.length)
  })

  test.prop([someRows])('are the same for a file sorted the one way or the other', (some) => {
    const rows = rowsOf(some).toSorted((a, b) => instantOf(a) - instantOf(b))
    expect(sorted(rows)).toEqual(sorted(rowsOf(some)))
    expect(sorted(rows.toReversed())).toEqual(sorted(rowsOf(some)))
  })

  test.prop([someRows])('are those the rows would have in a longer file', (some) => {
    const rows = rowsOf(some)
    const longer = [...rows, ...rows]
    expect(keysOf(longer).slice(0, rows.length)).toEqual(keysOf(rows))
  })
})

const instantOf = ({ time }: ReadEntry) => (time.kind === 'interval' ? time.start : 0)

describe('the dates a file spans', () => {
  const zones = ['America/St_Johns', 'Pacific/Apia', 'Pacific/Kwajalein', 'Europe/Stockholm']
  const around = (instant: number) =>
    fc.array(fc.integer({ min: instant - 400_000, max: instant + 400_000 }), { minLength: 1 })

  test.prop([
    // The days Samoa left out, and a night St. John’s turned its clocks back over midnight.
    fc.oneof(around(1_325_239_200), around(1_162_089_060)),
    fc.array(fc.constantFrom(...zones), { minLength: 1, maxLength: 3 }),
  ])('are the first and last local dates of all its rows', (starts, some) => {
    const rows = starts.map((start, i) => entryAt(start, some[i % some.length]))
    const days = rows.map(({ time }) => (time.kind === 'interval' ? localDay(time) : 0))
    const { from, to } = sumUp(rows)
    expect([from, to]).toEqual([dateOfDay(Math.min(...days)), dateOfDay(Math.max(...days))])
  })

  it('count days given without a time of day as they stand', () => {
    const first: ReadEntry = {
      ...entryAt(0),
      time: { kind: 'duration', date: '2026-02-03', seconds: 60 },
    }
    const rows = [entryAt(1_770_000_000), first]
    expect(sumUp(rows)).toMatchObject({ from: '2026-02-02', to: '2026-02-03' })
    expect(sumUp([])).toMatchObject({ from: null, to: null })
  })
})

const localDay = ({ start, zone }: { start: number; zone: string }) => localOf(start, zone).day
