import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersTo, endSaid, resultOf } from '../../../../shared/domain/timing/timer-answer.ts'
import { at } from '../../../support/core/core.ts'

const start = at('2026-10-20 09:00')
const left = at('2026-10-20 12:00')
const back = at('2026-10-20 13:30')
const now = at('2026-10-20 16:00')
const gap = { why: 'gap', from: left, to: back, blocks: false } as const
const clockBack = {
  why: 'clock-back',
  from: left,
  to: at('2026-10-20 11:00'),
  blocks: true,
} as const
const own = (from: number, end: number) => ({ start: from, end, isGiven: false })

describe('what an answer makes of a timer', () => {
  test('keep: all of it runs on', () => {
    expect(resultOf(start, gap, { how: 'keep' }, now)).toEqual({ parts: [], runsFrom: start })
  })

  test('end at: the work up to then, and no timer', () => {
    const ended = { parts: [own(start, left)], runsFrom: null }
    expect(resultOf(start, gap, { how: 'end' }, now)).toEqual(ended)
    const at = left + 600
    expect(resultOf(start, gap, { how: 'end', at }, now)).toEqual({
      parts: [own(start, at)],
      runsFrom: null,
    })
  })

  test('pause: what lies between is left out, and the timer runs on from its end', () => {
    expect(resultOf(start, gap, { how: 'pause' }, now)).toEqual({
      parts: [own(start, left)],
      runsFrom: back,
    })
  })

  test('give: what lies between is another’s', () => {
    expect(resultOf(start, gap, { how: 'give', clientId: 7 }, now)).toEqual({
      parts: [own(start, left), { start: left, end: back, isGiven: true }],
      runsFrom: back,
    })
    const all = { how: 'give', clientId: 7, from: start, to: now } as const
    expect(resultOf(start, gap, all, now)).toEqual({
      parts: [{ start, end: now, isGiven: true }],
      runsFrom: now,
    })
  })

  test('discard: nothing', () => {
    expect(resultOf(start, gap, { how: 'discard' }, now)).toEqual({ parts: [], runsFrom: null })
  })

  test('instants before the start or after now are refused', () => {
    const before = { how: 'end', at: start - 1 } as const
    expect(resultOf(start, gap, before, now)).toBe('end-before-start')
    expect(resultOf(start, gap, { how: 'end', at: now + 1 }, now)).toBe('end-in-future')
    const turned = { how: 'pause', from: back, to: left } as const
    expect(resultOf(start, gap, turned, now)).toBe('end-before-start')
    expect(resultOf(start, gap, { how: 'pause', to: now + 1 }, now)).toBe('end-in-future')
  })
})

describe('after the clock went back', () => {
  test('keep: what had run by then is kept, and what runs since', () => {
    const later = clockBack.to + 1800
    const kept = resultOf(start, clockBack, { how: 'keep' }, later)
    expect(kept).toEqual({ parts: [], runsFrom: start - 3600 })
    // Three hours by the old clock and half an hour by the new one.
    expect(later - (start - 3600)).toBe(3.5 * 3600)
  })

  test('end at and pause keep the work up to what the clock showed before', () => {
    expect(resultOf(start, clockBack, { how: 'end' }, clockBack.to)).toEqual({
      parts: [own(start, left)],
      runsFrom: null,
    })
    expect(resultOf(start, clockBack, { how: 'pause' }, now)).toEqual({
      parts: [own(start, left)],
      runsFrom: clockBack.to,
    })
  })
})

test('no answer makes more work than there was time, nor parts that overlap', () => {
  const instant = fc.integer({ min: start - 600, max: now + 600 })
  const answer = fc.oneof(
    fc.record({ how: fc.constant('end' as const), at: instant }),
    fc.record({ how: fc.constant('pause' as const), from: instant, to: instant }),
    fc.record({
      how: fc.constant('give' as const),
      from: instant,
      to: instant,
      clientId: fc.constant(7),
    }),
  )
  fc.assert(
    fc.property(answer, (given) => {
      const result = resultOf(start, gap, given, now)
      if (typeof result === 'string') return
      const ends = [start, ...result.parts.flatMap((part) => [part.start, part.end])]
      const all = result.runsFrom === null ? ends : [...ends, result.runsFrom, now]
      expect(all).toEqual(all.toSorted((a, b) => a - b))
      expect(result.parts.every((part) => part.end > part.start)).toBe(true)
    }),
  )
})

describe('a time of day said to be the end', () => {
  const timer = { start: at('2026-10-16 10:00'), zone: 'Europe/Stockholm' }
  const weekend = { ...gap, from: at('2026-10-16 16:00'), to: at('2026-10-19 09:00') }
  const monday = at('2026-10-19 09:30')
  const said = (hour: number, minute = 0) =>
    endSaid(hour * 3600 + minute * 60, weekend, timer, monday)

  test('is the one nearest to when the work is last sure, not the latest', () => {
    expect(said(17, 30)).toBe(at('2026-10-16 17:30'))
    expect(said(16)).toBe(at('2026-10-16 16:00'))
  })

  test('lies within the time that the timer ran, up to now', () => {
    const day = {
      why: 'long-day',
      from: at('2026-10-20 17:00'),
      to: at('2026-10-20 17:01'),
    } as const
    const evening = at('2026-10-20 19:00')
    const end = (hour: number) =>
      endSaid(hour * 3600, { ...day, blocks: false }, { ...timer, start }, evening)
    expect(end(18)).toBe(at('2026-10-20 18:00'))
    expect(end(8)).toBeNull()
    expect(end(20)).toBeNull()
  })
})

test('what is too long for an entry is not offered as all work', () => {
  expect(answersTo({ ...gap, why: 'too-long' })).not.toContain('keep')
  expect(answersTo(gap)).toContain('keep')
  expect(answersTo(clockBack)).toEqual(['keep', 'end', 'discard'])
})
