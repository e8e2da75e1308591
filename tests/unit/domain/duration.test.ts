import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDuration, parseDuration } from '../../../shared/domain/duration.ts'

describe('durations as people type them', () => {
  it.each([
    ['2', 7200],
    ['2.5', 9000],
    ['2,5', 9000],
    ['.5', 1800],
    ['0', 0],
    ['2h', 7200],
    ['2h 30m', 9000],
    ['2h30m', 9000],
    ['2 H 30 MIN', 9000],
    ['1h30', 5400],
    ['2,5 h', 9000],
    ['90m', 5400],
    ['90 minutes', 5400],
    ['45s', 45],
    ['1h 5s', 3605],
    ['1:30', 5400],
    ['01:05', 3900],
    ['1:30:15', 5415],
    ['100:00', 360_000],
    ['2t 30m', 9000],
    ['2 timer 30 min.', 9000],
    ['2 tim 30 min', 9000],
    ['2 timmar', 7200],
    ['2u 30m', 9000],
    ['2 uur', 7200],
    ['2ש 30ד', 9000],
    ['2 שעות', 7200],
    ['  1:30  ', 5400],
  ])('reads "%s" as %i seconds', (text, seconds) => expect(parseDuration(text)).toBe(seconds))

  it.each([
    '',
    ' ',
    'h',
    'x',
    '-1',
    '1:75',
    '1:3',
    '1:2:3',
    '1h 2h',
    '30m 2h',
    '2.5.1',
    '1e3',
    '2 3',
  ])('refuses "%s"', (text) => expect(parseDuration(text)).toBeNull())

  it.each([
    [0, '0:00'],
    [59, '0:01'],
    [29, '0:00'],
    [5400, '1:30'],
    [5399, '1:30'],
    [360_000, '100:00'],
    [-5400, '-1:30'],
    [-10, '0:00'],
  ])('writes %i seconds as %s', (seconds, text) => expect(formatDuration(seconds)).toBe(text))

  it('reads back what it writes, in whole minutes', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (minutes) => {
        expect(parseDuration(formatDuration(minutes * 60))).toBe(minutes * 60)
      }),
    )
  })
})
