import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, weekdayOfDay } from '../../../../shared/domain/calendar.ts'
import { entryParts, weekHours, workWeek } from '../../../../shared/profitability/index.ts'
import type { EntryTime } from '../../../../shared/domain/entities.ts'
import { settings } from '../support/builders.ts'

const at = (utc: string) => Date.parse(`${utc}Z`) / 1000
const week = workWeek(settings.workingHours)
const always = { firstDay: -Infinity, lastDay: Infinity }
const interval = (zone: string, start: string, end: string): EntryTime => ({
  kind: 'interval',
  start: at(start),
  end: at(end),
  zone,
})
const cells = (times: readonly EntryTime[], range = always) =>
  weekHours(times, week, range).cells.map(({ weekday, hour, seconds, outOfHoursSeconds }) => [
    weekday,
    hour,
    seconds / 60,
    outOfHoursSeconds / 60,
  ])

describe('T1, T3: work cut at the hours of its own zone', () => {
  it.each([
    [
      'within an hour',
      interval('Europe/Stockholm', '2026-07-01T06:15', '2026-07-01T06:45'),
      [[3, 8, 30, 0]],
    ],
    [
      'over the hour and the end of the working day',
      interval('Europe/Stockholm', '2026-07-01T14:30', '2026-07-01T16:10'),
      [
        [3, 16, 30, 0],
        [3, 17, 60, 60],
        [3, 18, 10, 10],
      ],
    ],
    [
      'from Sunday to Monday',
      interval('Europe/Stockholm', '2026-07-05T21:30', '2026-07-05T22:30'),
      [
        [1, 0, 30, 30],
        [7, 23, 30, 30],
      ],
    ],
    [
      'a zone half an hour off the full hours',
      interval('Asia/Kolkata', '2026-07-01T05:00', '2026-07-01T06:00'),
      [
        [3, 10, 30, 0],
        [3, 11, 30, 0],
      ],
    ],
    ['taking no time', interval('UTC', '2026-07-01T10:00', '2026-07-01T10:00'), []],
  ])('%s', (_, time, wanted) => {
    expect(cells([time])).toEqual(wanted)
  })

  it('an hour cut by the working hours is out of hours in part', () => {
    const half = workWeek({ '3': [['08:30', '17:00']] })
    const { cells } = weekHours(
      [interval('UTC', '2026-07-01T08:00', '2026-07-01T09:00')],
      half,
      always,
    )
    expect(cells).toEqual([{ weekday: 3, hour: 8, seconds: 3600, outOfHoursSeconds: 1800 }])
  })

  it('the hour the clock skips is empty, the day has 23', () => {
    const spring = cells([interval('Europe/Stockholm', '2026-03-28T23:00', '2026-03-29T22:00')])
    expect(spring.map(([, hour]) => hour)).toEqual([
      0,
      1,
      ...[...Array(21).keys()].map((i) => i + 3),
    ])
    expect(spring.every(([weekday, , minutes]) => weekday === 7 && minutes === 60)).toBe(true)
  })

  it('the hour the clock repeats is two hours long, the day has 25', () => {
    const autumn = cells([interval('Europe/Stockholm', '2026-10-24T22:00', '2026-10-25T23:00')])
    expect(autumn.map(([, , minutes]) => minutes)).toEqual([60, 60, 120, ...Array(21).fill(60)])
  })
})

describe('T2: work without a clock time', () => {
  it('stands apart, by weekday, out of hours where the weekday has none', () => {
    const { cells, unplaced } = weekHours(
      [
        { kind: 'duration', date: '2026-06-19', seconds: 7200 },
        { kind: 'duration', date: '2026-06-20', seconds: 3600 },
        { kind: 'duration', date: '2026-06-26', seconds: 1800 },
      ],
      week,
      always,
    )
    expect(cells).toEqual([])
    expect(unplaced).toEqual([
      { weekday: 5, seconds: 9000, outOfHoursSeconds: 0 },
      { weekday: 6, seconds: 3600, outOfHoursSeconds: 3600 },
    ])
  })
})

const start = fc.integer({ min: at('2018-01-01T00:00'), max: at('2027-01-01T00:00') })
const zone = fc.constantFrom(
  'Europe/Stockholm',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
)
const someTime: fc.Arbitrary<EntryTime> = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.record({ start, length: fc.integer({ min: 1, max: 300_000 }), zone }),
    },
    { weight: 1, arbitrary: fc.record({ start, seconds: fc.integer({ min: 1, max: 90_000 }) }) },
  )
  .map((one) =>
    'length' in one
      ? { kind: 'interval', start: one.start, end: one.start + one.length, zone: one.zone }
      : {
          kind: 'duration',
          date: new Date(one.start * 1000).toISOString().slice(0, 10),
          seconds: one.seconds,
        },
  )

describe('what the week holds', () => {
  it('is each weekday’s seconds by T1–T3 exactly, none of them out of the days asked for', () => {
    const ends = fc.tuple(start, start)
    fc.assert(
      fc.property(fc.array(someTime, { maxLength: 8 }), ends, (times, [a, b]) => {
        const dayOf = (instant: number) => Math.floor(instant / 86_400)
        const range = { firstDay: dayOf(Math.min(a, b)), lastDay: dayOf(Math.max(a, b)) }
        const { cells, unplaced } = weekHours(times, week, range)
        const wanted = sums(
          times
            .flatMap((time) => entryParts(time, week))
            .filter(({ day }) => day >= range.firstDay && day <= range.lastDay)
            .map(({ day, ...part }) => ({ weekday: weekdayOfDay(day), ...part })),
        )
        expect(sums([...cells, ...unplaced])).toEqual(wanted)
        expect(cells.every((cell) => cell.hour >= 0 && cell.hour <= 23)).toBe(true)
        expect(cells.every((cell) => cell.outOfHoursSeconds <= cell.seconds)).toBe(true)
        const keys = cells.map(({ weekday, hour }) => weekday * 24 + hour)
        expect(keys).toEqual([...new Set(keys)].toSorted((x, y) => x - y))
      }),
    )
  })

  it('is cut at the first and last local day, not at instants', () => {
    const night = interval('Europe/Stockholm', '2026-06-30T20:00', '2026-06-30T23:00')
    const june = { firstDay: dayNumber('2026-06-01'), lastDay: dayNumber('2026-06-30') }
    expect(cells([night], june)).toEqual([
      [2, 22, 60, 60],
      [2, 23, 60, 60],
    ])
  })
})

type Part = { weekday: number; seconds: number; outOfHoursSeconds: number }

function sums(parts: readonly Part[]) {
  const byWeekday = new Map<number, [number, number]>()
  for (const { weekday, seconds, outOfHoursSeconds } of parts) {
    const [all, outside] = byWeekday.get(weekday) ?? [0, 0]
    byWeekday.set(weekday, [all + seconds, outside + outOfHoursSeconds])
  }
  return byWeekday
}
