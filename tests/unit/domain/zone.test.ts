import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDay, dayNumber } from '../../../shared/domain/calendar.ts'
import { instantsOf, isZone, localOf } from '../../../shared/domain/zone.ts'

const utc = (text: string) => Date.parse(`${text}Z`) / 1000
const iso = (instant: number) => new Date(instant * 1000).toISOString().slice(0, 19)
const clock = (text: string) => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return hours * 3600 + minutes * 60
}
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

describe('zone names', () => {
  it.each(['Europe/Stockholm', 'UTC', 'Asia/Jerusalem'])('knows %s', (zone) => {
    expect(isZone(zone)).toBe(true)
  })
  it.each(['', 'Europe/Atlantis', '+02:00', 'Europe/Stockholm '])('refuses "%s"', (zone) => {
    expect(isZone(zone)).toBe(false)
  })
})

describe('local time', () => {
  it.each([
    ['Asia/Kolkata', '2026-06-30T19:00:00', '2026-07-01', '00:30'],
    ['Europe/Stockholm', '2026-03-29T00:59:00', '2026-03-29', '01:59'],
    ['Europe/Stockholm', '2026-03-29T01:00:00', '2026-03-29', '03:00'],
    ['Europe/Stockholm', '2026-10-25T00:30:00', '2026-10-25', '02:30'],
    ['Europe/Stockholm', '2026-10-25T01:30:00', '2026-10-25', '02:30'],
    ['Pacific/Apia', '2011-12-30T10:00:00', '2011-12-31', '00:00'],
  ])('in %s, %s UTC is %s %s', (zone, instant, date, time) => {
    expect(localOf(utc(instant), zone)).toEqual({ day: dayNumber(date), secondOfDay: clock(time) })
  })

  it('agrees with the machine in every zone', () => {
    const formats = zones.map(
      (timeZone) =>
        new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
    )
    fc.assert(
      fc.property(
        fc.integer({ min: utc('1985-01-01T00:00'), max: utc('2035-01-01T00:00') }),
        fc.nat(zones.length - 1),
        (instant, i) => {
          const { day, secondOfDay } = localOf(instant, zones[i] ?? '')
          const local = `${dateOfDay(day)} ${iso(secondOfDay).slice(11)}`
          expect(local).toBe(formats[i]?.format(instant * 1000))
        },
      ),
    )
  })
})

describe('instants of a wall time', () => {
  const ask = (date: string, time: string, zone: string) =>
    instantsOf(dayNumber(date), clock(time), zone).map(iso)

  it('is one on an ordinary day', () => {
    expect(ask('2026-07-01', '12:00', 'Europe/Stockholm')).toEqual(['2026-07-01T10:00:00'])
  })
  it('is none in a spring gap', () => {
    expect(ask('2026-03-29', '02:30', 'Europe/Stockholm')).toEqual([])
    expect(ask('2018-11-04', '00:30', 'America/Sao_Paulo')).toEqual([])
    expect(ask('2011-12-30', '12:00', 'Pacific/Apia')).toEqual([])
  })
  it('is two in an autumn repeat, the earlier first', () => {
    expect(ask('2026-10-25', '02:30', 'Europe/Stockholm')).toEqual([
      '2026-10-25T00:30:00',
      '2026-10-25T01:30:00',
    ])
    expect(ask('2026-04-05', '01:45', 'Australia/Lord_Howe')).toHaveLength(2)
  })
  it('always finds back the instant it came from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: utc('1985-01-01T00:00'), max: utc('2035-01-01T00:00') }),
        fc.constantFrom(...zones),
        (instant, zone) => {
          const { day, secondOfDay } = localOf(instant, zone)
          expect(instantsOf(day, secondOfDay, zone)).toContain(instant)
        },
      ),
    )
  })
})
