import { describe, expect, test } from 'vitest'
import { aTogglRow, at, readEntries, readValue, secondsOf, togglFile } from './support.ts'

// Stockholm: 02:00 to 03:00 is skipped on 2026-03-29 and repeated on 2026-10-25.
const one = (start: string, end: string, duration: string) =>
  readEntries(togglFile(aTogglRow({ start, end, duration })))[0]
const refused = (start: string, end: string, duration: string) =>
  readValue(togglFile(aTogglRow({ start, end, duration }))).refused

describe('T1: wall times at a clock change', () => {
  test('an interval over the skipped hour is an hour shorter', () => {
    const entry = one('2026-03-28 23:15:00', '2026-03-29 04:30:00', '-')
    expect(entry && secondsOf(entry)).toBe(4 * 3600 + 900)
  })

  test('an interval over the repeated hour is an hour longer', () => {
    const entry = one('2026-10-24 22:30:00', '2026-10-25 04:15:00', '-')
    expect(entry && secondsOf(entry)).toBe(6 * 3600 + 2700)
  })

  test.each([
    ['the first hour', '02:10:00', '02:40:00', '0:30:00', '2026-10-25T00:10:00Z', 1800],
    ['across both', '02:10:00', '02:40:00', '1:30:00', '2026-10-25T00:10:00Z', 5400],
    ['back over the change', '02:50:00', '02:10:00', '0:20:00', '2026-10-25T00:50:00Z', 1200],
    ['nothing stated: the earlier', '02:10:00', '02:40:00', '-', '2026-10-25T00:10:00Z', 1800],
    ['out of the second hour', '02:30:00', '03:30:00', '1:00:00', '2026-10-25T01:30:00Z', 3600],
    ['out of the first hour', '02:30:00', '03:30:00', '2:00:00', '2026-10-25T00:30:00Z', 7200],
  ])('a repeated hour, %s', (_, start, end, duration, instant, seconds) => {
    const entry = one(`2026-10-25 ${start}`, `2026-10-25 ${end}`, duration)
    expect(entry?.time).toMatchObject({ kind: 'interval', start: at(instant) })
    expect(entry && secondsOf(entry)).toBe(seconds)
  })

  test('a wall time in the skipped hour is refused', () => {
    expect(refused('2026-03-29 02:30:00', '2026-03-29 04:00:00', '-')).toMatchObject([
      { line: 2, code: 'nonexistent-local-time' },
    ])
    expect(refused('2026-03-29 01:30:00', '2026-03-29 02:30:00', '5:00:00')).toMatchObject([
      { code: 'nonexistent-local-time' },
    ])
  })

  test('unless the stated duration tells where it lies', () => {
    const late = one('2026-03-29 02:30:00', '2026-03-29 04:00:00', '0:30:00')
    expect(late?.time).toMatchObject({ start: at('2026-03-29T01:30:00Z') })
    const early = one('2026-03-29 01:30:00', '2026-03-29 02:30:00', '1:00:00')
    expect(early?.time).toMatchObject({ end: at('2026-03-29T01:30:00Z') })
  })

  test('an offset in the cell itself needs no zone', () => {
    const text = 'start,end,client\n2026-03-02T09:00:00Z,2026-03-02T10:00:00+00:30,Nordlys A/S\n'
    expect(readEntries(text, { zone: 'Asia/Tokyo' })[0]?.time).toEqual({
      kind: 'interval',
      start: at('2026-03-02T09:00:00Z'),
      end: at('2026-03-02T09:30:00Z'),
      zone: 'Asia/Tokyo',
    })
  })

  test.each([
    ['Asia/Jerusalem', '2026-03-02T07:00:00Z'],
    ['America/New_York', '2026-03-02T14:00:00Z'],
    ['Asia/Kolkata', '2026-03-02T03:30:00Z'],
  ])('wall times are those of the zone given: %s', (zone, instant) => {
    const [entry] = readEntries(togglFile(aTogglRow()), { zone })
    expect(entry?.time).toMatchObject({ start: at(instant), zone })
  })
})
