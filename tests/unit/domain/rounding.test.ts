import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectRounding, Rounding } from '../../../shared/domain/entities.ts'
import {
  roundingDirections,
  roundingMinutes,
  roundingScopes,
} from '../../../shared/domain/kinds.ts'
import {
  roundedSeconds,
  roundingsOf,
  toInvoice,
  type Work,
} from '../../../shared/domain/rounding.ts'

// T5: time rounded for invoices.

const minutes = (count: number) => count * 60
const anyRounding: fc.Arbitrary<Rounding> = fc.record({
  direction: fc.constantFrom(...roundingDirections),
  minutes: fc.constantFrom(...roundingMinutes),
  per: fc.constantFrom(...roundingScopes),
})
const anyWork = fc.record({
  client: fc.integer({ min: 0, max: 2 }),
  project: fc.constantFrom(null, 1, 2),
  day: fc.integer({ min: 1, max: 3 }),
  start: fc.option(fc.integer({ min: 0, max: 5 })),
  seconds: fc.integer({ min: 1, max: 4 * 3600 }),
  billable: fc.boolean(),
})
const someWork: fc.Arbitrary<Work[]> = fc
  .array(anyWork, { maxLength: 12 })
  .map((all) => all.map((work, id) => ({ ...work, id })))

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
const isInvoiced = ({ client, billable }: Work) => billable && Boolean(client)
const dayOf = ({ client, project, day }: Work) => `${client} ${project} ${day}`

/** Sums of what is invoiced, by client, project and day. */
function byDay(all: readonly Work[], seconds: readonly number[]): Map<string, number> {
  const days = new Map<string, number>()
  for (const [at, work] of all.entries()) {
    if (!isInvoiced(work)) continue
    days.set(dayOf(work), (days.get(dayOf(work)) ?? 0) + (seconds[at] ?? 0))
  }
  return days
}

describe('a length', () => {
  it.each<[number, Rounding['direction'], Rounding['minutes'], number]>([
    [0, 'up', 15, 0],
    [0, 'nearest', 15, 0],
    [1, 'up', 6, minutes(6)],
    [minutes(15), 'up', 15, minutes(15)],
    [minutes(15) + 1, 'up', 15, minutes(30)],
    [minutes(80), 'up', 30, minutes(90)],
    // Half a step goes up; less of the only one is nothing.
    [minutes(7) + 29, 'nearest', 15, 0],
    [minutes(7) + 30, 'nearest', 15, minutes(15)],
    [minutes(52) + 29, 'nearest', 15, minutes(45)],
    [minutes(52) + 30, 'nearest', 15, minutes(60)],
    [minutes(3), 'nearest', 6, minutes(6)],
  ])('of %i seconds, %s to %i minutes, is %i', (seconds, direction, step, expected) => {
    expect(roundedSeconds(seconds, { direction, minutes: step })).toBe(expected)
  })

  it('is whole steps, less than one away, and never less than worked where it goes up', () => {
    fc.assert(
      fc.property(fc.nat(100_000), anyRounding, (seconds, rounding) => {
        const step = rounding.minutes * 60
        const rounded = roundedSeconds(seconds, rounding)
        expect(rounded % step).toBe(0)
        const isNearest = rounding.direction === 'nearest'
        const more = isNearest ? Math.abs(rounded - seconds) * 2 : rounded - seconds
        expect(more).toBeGreaterThanOrEqual(0)
        expect(more).toBeLessThan(isNearest ? step + 1 : step)
      }),
    )
  })
})

describe('entries', () => {
  const work = (id: number, length: number, more: Partial<Work> = {}): Work => ({
    id,
    client: 1,
    project: null,
    day: 1,
    start: id,
    billable: true,
    seconds: minutes(length),
    ...more,
  })
  const daily: Rounding = { direction: 'up', minutes: 15, per: 'day' }
  const of = (rounding: Rounding | null) => () => rounding

  it.each<[string, Work[], Rounding, number[]]>([
    [
      'each by itself',
      [work(1, 10), work(2, 20), work(3, 15)],
      { ...daily, per: 'entry' },
      [15, 30, 15],
    ],
    ['by the day: the last bears the difference', [work(1, 10), work(2, 25)], daily, [10, 35]],
    ['whatever order they come in', [work(2, 25), work(1, 10)], daily, [35, 10]],
    [
      'those of a length alone before those with a time',
      [work(1, 10), work(2, 25, { start: null })],
      daily,
      [20, 25],
    ],
    [
      'of two projects, of two days, and of another client apart',
      [
        work(1, 10),
        work(2, 10, { project: 7 }),
        work(3, 10, { day: 2 }),
        work(4, 10, { client: 2 }),
      ],
      daily,
      [15, 15, 15, 15],
    ],
    [
      'not billable, or for nobody',
      [work(1, 10, { billable: false }), work(2, 10, { client: null }), work(3, 10)],
      daily,
      [0, 0, 15],
    ],
    [
      'to the nearest, where the last is shorter than what goes',
      [work(1, 30), work(2, 5), work(3, 2)],
      { direction: 'nearest', minutes: 30, per: 'day' },
      [30, 0, 0],
    ],
  ])('%s', (_, all, rounding, expected) => {
    expect(toInvoice(all, of(rounding))).toEqual(expected.map(minutes))
  })

  it('are as worked where nothing is rounded, and nothing where nobody is invoiced', () => {
    fc.assert(
      fc.property(someWork, (all) => {
        const expected = all.map((one) => (isInvoiced(one) ? one.seconds : 0))
        expect(toInvoice(all, of(null))).toEqual(expected)
      }),
    )
  })

  it('come to whole steps each, or for each day of a project, in whatever order', () => {
    fc.assert(
      fc.property(someWork, anyRounding, fc.nat(), (all, rounding, turn) => {
        const seconds = toInvoice(all, of(rounding))
        expect(seconds.every((one) => one >= 0)).toBe(true)
        const parts = rounding.per === 'entry' ? seconds : [...byDay(all, seconds).values()]
        expect(parts.filter((one) => one % (rounding.minutes * 60) !== 0)).toEqual([])
        const by = all.length === 0 ? 0 : turn % all.length
        const turned = [...all.slice(by), ...all.slice(0, by)]
        const again = toInvoice(turned, of(rounding))
        expect([...again.slice(all.length - by), ...again.slice(0, all.length - by)]).toEqual(
          seconds,
        )
      }),
    )
  })

  it('split in two come to the same, where days are rounded', () => {
    fc.assert(
      fc.property(someWork, anyRounding, fc.nat(), (all, any, cut) => {
        const rounding: Rounding = { ...any, per: 'day' }
        const parts = all.flatMap((one) => {
          const first = cut % (one.seconds + 1)
          return [
            { ...one, seconds: first },
            { ...one, id: one.id + 100, seconds: one.seconds - first },
          ]
        })
        const whole = byDay(all, toInvoice(all, of(rounding)))
        expect(byDay(parts, toInvoice(parts, of(rounding)))).toEqual(whole)
        expect(sum([...whole.values()])).toBe(sum(toInvoice(all, of(rounding))))
      }),
    )
  })
})

it.each<[string, Rounding | null, ProjectRounding, boolean]>([
  ['as the client', { direction: 'up', minutes: 15, per: 'day' }, null, true],
  [
    'none, though the client has one',
    { direction: 'up', minutes: 15, per: 'day' },
    { direction: 'none' },
    false,
  ],
  ['nothing said of either', null, null, false],
])('a project is rounded %s', (_, ofClient, own, isRounded) => {
  const roundingOf = roundingsOf([{ id: 1, rounding: ofClient }], [{ id: 2, rounding: own }])
  expect(roundingOf(1, 2)).toEqual(isRounded ? ofClient : null)
  expect(roundingOf(1, null)).toEqual(ofClient)
})

it('a project’s own rounding goes before its client’s', () => {
  const own: Rounding = { direction: 'nearest', minutes: 6, per: 'entry' }
  const ofClient: Rounding = { direction: 'up', minutes: 30, per: 'day' }
  const roundingOf = roundingsOf([{ id: 1, rounding: ofClient }], [{ id: 2, rounding: own }])
  expect(roundingOf(1, 2)).toEqual(own)
})
