import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localOf } from '../../../../shared/domain/zone.ts'
import { entryParts } from '../../../../shared/profitability/hours/hours.ts'

const utc = (text: string) => Date.parse(`${text}Z`) / 1000
const zones = [
  'Europe/Stockholm',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
  'UTC',
]
const secondsByDay = (zone: string, start: number, end: number) =>
  new Map(
    entryParts({ kind: 'interval', start, end, zone }, []).map(({ day, seconds }) => [
      day,
      seconds,
    ]),
  )

describe('T1: the next local midnight', () => {
  it.each([
    ['Europe/Stockholm', '2026-03-28T23:15', '2026-03-29T22:00:00'],
    ['Europe/Stockholm', '2026-10-25T00:00', '2026-10-25T23:00:00'],
    ['America/Sao_Paulo', '2018-11-03T20:00', '2018-11-04T03:00:00'],
    ['Asia/Beirut', '2026-03-28T12:00', '2026-03-28T22:00:00'],
    ['Asia/Kolkata', '2026-06-30T18:29:59', '2026-06-30T18:30:00'],
  ])('in %s after %s is %s', (zone, after, midnight) => {
    const [start, end] = [utc(after), utc(midnight)]
    expect([...secondsByDay(zone, start, end)]).toEqual([[localOf(start, zone).day, end - start]])
    expect(secondsByDay(zone, start, end + 1).size).toBe(2)
  })

  it('parts the minutes as their local dates do', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: utc('1985-01-01T00:00') / 60, max: utc('2035-01-01T00:00') / 60 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.constantFrom(...zones),
        (minute, minutes, zone) => {
          const expected = new Map<number, number>()
          for (let at = minute; at < minute + minutes; at++) {
            const { day } = localOf(at * 60, zone)
            expected.set(day, (expected.get(day) ?? 0) + 60)
          }
          expect(secondsByDay(zone, minute * 60, (minute + minutes) * 60)).toEqual(expected)
        },
      ),
    )
  })
})
