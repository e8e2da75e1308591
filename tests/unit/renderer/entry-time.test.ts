import { fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { daySeconds } from '../../../shared/domain/calendar.ts'
import { secondsOfTime } from '../../../shared/domain/faults.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import { localOf, offsetSpanAt } from '../../../shared/domain/zone.ts'
import {
  storedTimeOf,
  typedTimeOf,
  type TypedTime,
} from '../../../renderer/features/timesheet/form/entry-time.ts'
import { parseWorked, readingsOf, workedText } from '../../../shared/domain/timing/worked.ts'

const zone = 'Europe/Stockholm'
const at = (text: string) => Date.parse(text) / 1000
const interval = (start: string, end: string): EntryTime => ({
  kind: 'interval',
  start: at(start),
  end: at(end),
  zone,
})
const typed = (worked: string, date: string): TypedTime => ({ date, worked, pass: 'before' })
const hoursOf = (time: ReturnType<typeof storedTimeOf>) =>
  typeof time === 'string' ? time : secondsOfTime(time) / 3600

/** An entry as it was and after its text or date was changed in the form. */
const edited = (time: EntryTime, change: Partial<TypedTime>) =>
  storedTimeOf({ ...typedTimeOf(time), ...change }, zone, [time])

const intervalIn = (time: ReturnType<typeof storedTimeOf>) =>
  typeof time === 'object' && time.kind === 'interval' ? time : null

describe('T1: on a night with a clock change', () => {
  test.for([
    ['2026-10-25', '2:15-2:45', 0.5],
    ['2026-10-25', '1-4', 4],
    ['2026-03-29', '1-4', 2],
    ['2026-10-25', '2:30-6', 4.5],
    ['2026-10-24', '22-2:30', 4.5],
    ['2026-03-29', '2:30-4', 'no-such-time'],
    ['2026-03-28', '22-2:30', 'no-such-time'],
  ] as const)('%s %s is %s h', ([date, worked, hours]) => {
    expect(hoursOf(storedTimeOf(typed(worked, date), zone))).toBe(hours)
  })

  test.for([
    ['2:15-2:45', { before: 0.5, after: 0.5, across: 1.5 }],
    ['2:45-2:15', { before: 24.5, after: 23.5, across: 0.5 }],
    ['1-2:30', { before: 1.5, after: 2.5 }],
    ['2:30-6', { before: 4.5, after: 3.5 }],
    ['1-4', { before: 4 }],
    ['9-10', { before: 1 }],
  ] as const)('%s may mean %j h', ([worked, hours]) => {
    const range = parseWorked(worked)
    if (range?.kind !== 'range') throw new Error('no range')
    const readings = [...readingsOf(range, '2026-10-25', zone)]
    expect(
      Object.fromEntries(readings.map(([pass, { start, end }]) => [pass, (end - start) / 3600])),
    ).toEqual(hours)
  })

  test('the start stays after the change when the end is moved', () => {
    const time = interval('2026-10-25T01:30:00Z', '2026-10-25T05:00:00Z')
    expect(typedTimeOf(time)).toEqual({
      date: '2026-10-25',
      worked: '02:30–06:00',
      pass: 'after',
    })
    expect(edited(time, { worked: '02:30-06:30' })).toEqual(
      interval('2026-10-25T01:30:00Z', '2026-10-25T05:30:00Z'),
    )
    expect(edited(time, { worked: '02:30-06:30', pass: 'before' })).toEqual(
      interval('2026-10-25T00:30:00Z', '2026-10-25T05:30:00Z'),
    )
  })

  test('an hour from 02:30 to 02:30 is said as an hour, and keeps its start', () => {
    const time = interval('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z')
    expect(workedText(time)).toBe('1:00')
    expect(edited(time, { worked: '1:30' })).toEqual(
      interval('2026-10-25T00:30:00Z', '2026-10-25T02:00:00Z'),
    )
  })

  test('a day that ends where clocks are put forward at midnight ends there', () => {
    const time = storedTimeOf(typed('22-24', '2026-09-05'), 'America/Santiago')
    expect(hoursOf(time)).toBe(2)
  })
})

describe('an entry that is edited', () => {
  const exact = interval('2026-02-11T19:00:20Z', '2026-02-11T23:30:40Z')

  test('keeps the seconds of the end that is not moved', () => {
    expect(workedText(exact)).toBe('20:00–00:30')
    expect(edited(exact, { worked: '20:00-00:45' })).toEqual(
      interval('2026-02-11T19:00:20Z', '2026-02-11T23:45:00Z'),
    )
    expect(edited(exact, { worked: '19:30-00:30' })).toEqual(
      interval('2026-02-11T18:30:00Z', '2026-02-11T23:30:40Z'),
    )
  })

  test('may have any length it has already, and keeps its start when it gets another', () => {
    const forgotten = interval('2026-05-01T09:00:07Z', '2026-06-10T09:00:12Z')
    expect(workedText(forgotten)).toBe('960:00')
    expect(edited(forgotten, {})).toEqual(forgotten)
    expect(edited(forgotten, { date: '2026-05-02' })).toEqual(
      interval('2026-05-02T09:00:07Z', '2026-06-11T09:00:12Z'),
    )
    expect(edited(forgotten, { worked: '8:00' })).toEqual(
      interval('2026-05-01T09:00:07Z', '2026-05-01T17:00:07Z'),
    )
    expect(edited(forgotten, { worked: '961:00' })).toBe('too-long')
  })
})

const zones = [
  'Europe/Stockholm',
  'Asia/Jerusalem',
  'America/New_York',
  'America/Santiago',
  'America/Havana',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Atlantic/Azores',
]
/** Instants of clock changes of a zone from 2020 to 2030. */
const changesOf = (name: string) => {
  const found: number[] = []
  let from = at('2020-01-01T00:00:00Z')
  while (from < at('2030-01-01T00:00:00Z')) {
    const { offset, until } = offsetSpanAt(from, name)
    if (offsetSpanAt(until, name).offset !== offset) found.push(until)
    from = until
  }
  return found
}
const changes = zones.flatMap((name) => changesOf(name).map((change) => ({ name, change })))

/** An interval of up to 30 hours around a clock change; its ends by the minute or by the second. */
const aroundAChange = (step: 1 | 60) =>
  fc
    .tuple(
      fc.constantFrom(...changes),
      fc.integer({ min: -daySeconds, max: 3 * 3600 }),
      fc.integer({ min: 1, max: (30 * 3600) / step }),
    )
    .map(([{ name, change }, before, length]) => {
      const start = change + Math.floor(before / step) * step
      return { kind: 'interval' as const, start, end: start + length * step, zone: name }
    })

describe('T1: the text of a form and the instants stored, around every clock change of many zones', () => {
  test('an entry opened and saved unchanged is the same', () => {
    fc.assert(
      fc.property(aroundAChange(1), (time) => {
        expect(edited(time, {})).toEqual(time)
      }),
    )
  })

  test('clock times alone, with what was chosen, say the instants', () => {
    fc.assert(
      fc.property(aroundAChange(60), (time) => {
        const shown = typedTimeOf(time)
        fc.pre(parseWorked(shown.worked)?.kind === 'range')
        expect(storedTimeOf(shown, time.zone)).toEqual(time)
      }),
      { numRuns: 1000 },
    )
  })

  test('what the form says is what is stored: hours typed as clock times', () => {
    fc.assert(
      fc.property(aroundAChange(60), (time) => {
        const shown = typedTimeOf(time)
        const range = parseWorked(shown.worked)
        fc.pre(range?.kind === 'range' && shown.date !== null)
        const lengths = [...readingsOf(range, shown.date, time.zone).values()].map(
          ({ start, end }) => end - start,
        )
        expect(lengths).toContain(secondsOfTime(time))
      }),
    )
  })

  const clockTime = fc.integer({ min: 0, max: 1439 })
  const clockText = (minute: number) =>
    `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

  test('moving the end never moves the start', () => {
    fc.assert(
      fc.property(aroundAChange(1), clockTime, (time, minute) => {
        const { worked } = typedTimeOf(time)
        fc.pre(parseWorked(worked)?.kind === 'range')
        const [from] = worked.split('–')
        const moved = intervalIn(edited(time, { worked: `${from}-${clockText(minute)}` }))
        expect(moved?.start ?? time.start).toBe(time.start)
      }),
      { numRuns: 1000 },
    )
  })

  test('moving the start never moves the end, unless it is put behind it', () => {
    fc.assert(
      fc.property(aroundAChange(1), clockTime, (time, minute) => {
        const { worked } = typedTimeOf(time)
        const range = parseWorked(worked)
        fc.pre(range?.kind === 'range')
        const [, to] = worked.split('–')
        const moved = intervalIn(edited(time, { worked: `${clockText(minute)}-${to}` }))
        // Then, and where it no longer is behind it, the range goes into the next day: the form says so.
        const isTurned = minute * 60 < range.to !== range.from < range.to
        fc.pre(moved !== null && !isTurned && moved.start < time.end)
        expect(moved.end).toBe(time.end)
      }),
      { numRuns: 1000 },
    )
  })

  test('an entry begins on the date it shows', () => {
    fc.assert(
      fc.property(aroundAChange(1), (time) => {
        const { date } = typedTimeOf(time)
        expect(date).toBe(
          new Date(localOf(time.start, time.zone).day * 86_400_000).toISOString().slice(0, 10),
        )
      }),
    )
  })
})
