import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDay } from '../../../../shared/domain/calendar.ts'
import { entryParts, rollUp, workWeek } from '../../../../shared/profitability/index.ts'
import type { EntryTime } from '../../../../shared/domain/entities.ts'
import { settings } from '../support/builders.ts'

const at = (utc: string) => Date.parse(`${utc}Z`) / 1000
const week = workWeek(settings.workingHours)
const hour = 3600
const parts = (time: EntryTime) =>
  entryParts(time, week).map(({ day, seconds, outOfHoursSeconds }) => [
    dateOfDay(day),
    seconds / hour,
    outOfHoursSeconds / hour,
  ])
const interval = (zone: string, start: string, end: string): EntryTime => ({
  kind: 'interval',
  start: at(start),
  end: at(end),
  zone,
})

describe('T1: cut at every local midnight', () => {
  it.each([
    [
      'an ordinary day',
      'Europe/Stockholm',
      '2026-07-01T06:00',
      '2026-07-01T15:00',
      [['2026-07-01', 9, 0]],
    ],
    [
      'across midnight',
      'Europe/Stockholm',
      '2026-02-11T19:00',
      '2026-02-11T23:30',
      [
        ['2026-02-11', 4, 4],
        ['2026-02-12', 0.5, 0.5],
      ],
    ],
    [
      'the day of 23 hours',
      'Europe/Stockholm',
      '2026-03-28T23:00',
      '2026-03-29T22:00',
      [['2026-03-29', 23, 23]],
    ],
    [
      'the day of 25 hours',
      'Europe/Stockholm',
      '2026-10-24T22:00',
      '2026-10-25T23:00',
      [['2026-10-25', 25, 25]],
    ],
    [
      'midnight skipped by the clock',
      'America/Sao_Paulo',
      '2018-11-04T02:30',
      '2018-11-04T03:30',
      [
        ['2018-11-03', 0.5, 0.5],
        ['2018-11-04', 0.5, 0.5],
      ],
    ],
    [
      'ending at midnight',
      'Asia/Kolkata',
      '2026-07-01T17:30',
      '2026-07-01T18:30',
      [['2026-07-01', 1, 1]],
    ],
    ['taking no time', 'UTC', '2026-07-01T10:00', '2026-07-01T10:00', []],
  ])('%s', (_, zone, start, end, wanted) => {
    expect(parts(interval(zone, start, end))).toEqual(wanted)
  })

  it('joins the pieces of a date that comes twice', () => {
    // St. John's once turned its clocks back at 00:01, from Sunday to Saturday 23:01.
    const twice = parts(interval('America/St_Johns', '2010-11-07T02:25', '2010-11-07T03:35'))
    expect(twice.map(([date]) => date)).toEqual(['2010-11-06', '2010-11-07'])
    expect(twice.reduce((sum, [, hours]) => sum + Number(hours), 0)).toBeCloseTo(70 / 60)
  })
})

describe('T2: a date with a duration belongs to that date', () => {
  it.each([
    ['a weekday', '2026-06-19', 2, [['2026-06-19', 2, 0]]],
    ['a Saturday', '2026-06-20', 2, [['2026-06-20', 2, 2]]],
    ['more than a day', '2026-03-02', 30, [['2026-03-02', 30, 0]]],
    ['nothing', '2026-03-02', 0, []],
  ])('%s', (_, date, hours, wanted) => {
    expect(parts({ kind: 'duration', date, seconds: hours * hour })).toEqual(wanted)
  })
})

describe('T3: out-of-hours seconds', () => {
  it.each([
    ['starting early', '2026-07-01T05:00', '2026-07-01T08:00', 1],
    ['ending late', '2026-07-01T14:00', '2026-07-01T16:30', 1.5],
    ['around the whole day', '2026-07-01T04:00', '2026-07-01T17:00', 4],
    ['on a Sunday', '2026-07-05T08:00', '2026-07-05T10:00', 2],
  ])('%s', (_, start, end, hours) => {
    const [part] = entryParts(interval('Europe/Stockholm', start, end), week)
    expect(part?.outOfHoursSeconds).toBe(hours * hour)
  })

  it('follows wall time, not elapsed time, over a clock change', () => {
    const sundays = workWeek({ '7': [['01:00', '04:00']] })
    const time = interval('Europe/Stockholm', '2026-03-28T23:00', '2026-03-29T04:00')
    expect(entryParts(time, sundays)).toMatchObject([
      { seconds: 5 * hour, outOfHoursSeconds: 3 * hour },
    ])
  })

  it('takes several spans a day, joined where they overlap, and midnight as 24:00', () => {
    const split = workWeek({
      '3': [
        ['13:00', '24:00'],
        ['08:00', '12:00'],
        ['11:00', '12:30'],
      ],
    })
    const [part] = entryParts(interval('UTC', '2026-07-01T00:00', '2026-07-02T00:00'), split)
    expect(part?.outOfHoursSeconds).toBe(8.5 * hour)
  })
})

describe('T4: all hours count', () => {
  it('adds up entries per project and day, billable apart', () => {
    const time = (hours: number): EntryTime => ({
      kind: 'duration',
      date: '2026-06-19',
      seconds: hours * hour,
    })
    const rows = rollUp(
      [
        { projectId: 7, time: time(1), billable: true },
        { projectId: null, time: time(2), billable: false },
        { projectId: 7, time: time(4), billable: false },
      ],
      week,
    )
    expect(rows).toMatchObject([
      { projectId: null, seconds: 2 * hour, billableSeconds: 0 },
      { projectId: 7, seconds: 5 * hour, billableSeconds: hour },
    ])
  })

  const start = fc.integer({ min: at('2018-01-01T00:00'), max: at('2027-01-01T00:00') })
  const zone = fc.constantFrom('Europe/Stockholm', 'America/Sao_Paulo', 'America/St_Johns', 'UTC')
  const entry = fc.record({
    start,
    length: fc.integer({ min: 1, max: 300_000 }),
    cut: fc.nat(300_000),
    zone,
  })

  it('keeps elapsed seconds, whatever the zone', () => {
    fc.assert(
      fc.property(entry, ({ start, length, zone }) => {
        const all = entryParts({ kind: 'interval', start, end: start + length, zone }, week)
        expect(all.reduce((sum, part) => sum + part.seconds, 0)).toBe(length)
        expect(all.every((part) => part.outOfHoursSeconds <= part.seconds)).toBe(true)
        expect(new Set(all.map((part) => part.day)).size).toBe(all.length)
      }),
    )
  })

  it('changes nothing when an entry is split or entries are shuffled', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        const whole = entries.map(
          ({ start, length, zone }) => [start, start + length, zone] as const,
        )
        const split = entries.flatMap(({ start, length, cut, zone }) => {
          const middle = start + (cut % length)
          return [[middle, start + length, zone] as const, [start, middle, zone] as const]
        })
        const rolled = (spans: typeof whole) =>
          rollUp(
            spans.map(([from, end, name]) => ({
              projectId: null,
              billable: true,
              time: { kind: 'interval' as const, start: from, end, zone: name },
            })),
            week,
          )
        expect(rolled(split.toReversed())).toEqual(rolled(whole))
      }),
    )
  })
})
