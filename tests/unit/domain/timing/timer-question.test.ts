import { describe, expect, test } from 'vitest'
import { longEntrySeconds } from '../../../../shared/domain/limits.ts'
import {
  longestDay,
  questionOf,
  type TimerLife,
} from '../../../../shared/domain/timing/timer-question.ts'
import { at } from '../../../support/core/core.ts'

const hour = 3600
const longest = 9 * hour
const start = at('2026-10-20 09:00')

/** What is known of a timer begun at nine, by now. */
const life = (now: string, more: Partial<TimerLife> = {}): TimerLife => ({
  start,
  zone: 'Europe/Stockholm',
  now: at(now),
  seenAt: null,
  gap: null,
  checkedAt: null,
  ...more,
})
const asked = (now: string, more: Partial<TimerLife> = {}) => questionOf(life(now, more), longest)
const gap = (from: string, to: string) => ({ gap: { from: at(from), to: at(to) } })

describe('a running timer', () => {
  test('needs no question within the longest working day, and none at its very end', () => {
    expect(asked('2026-10-20 09:00')).toBeNull()
    expect(asked('2026-10-20 17:00')).toBeNull()
    expect(asked('2026-10-20 18:00')).toBeNull()
  })

  test('is asked about over the longest working day; over what Q1 takes for long it cannot just be stopped', () => {
    const from = start + longest
    const long = { why: 'long-day', from, to: from + 1 }
    expect(questionOf({ ...life('2026-10-20 18:00'), now: from + 1 }, longest)).toEqual({
      ...long,
      blocks: false,
    })
    const now = start + longEntrySeconds + 1
    expect(questionOf({ ...life('2026-10-20 18:00'), now }, longest)).toEqual({
      ...long,
      to: now,
      blocks: true,
    })
  })

  test('is asked about across midnight of its own zone', () => {
    const night = { start: at('2026-10-20 22:30') }
    expect(asked('2026-10-21 00:00', night)).toBeNull()
    expect(asked('2026-10-21 01:30', night)).toEqual({
      why: 'midnight',
      from: at('2026-10-21 00:00'),
      to: at('2026-10-21 01:30'),
      blocks: false,
    })
    expect(asked('2026-10-21 01:30', { ...night, zone: 'America/New_York' })).toBeNull()
  })

  test('is asked about where the app was not at work: asleep, closed, or its clock moved on', () => {
    const noted = gap('2026-10-20 12:00', '2026-10-20 13:30')
    expect(asked('2026-10-20 14:00', noted)).toEqual({ why: 'gap', ...noted.gap, blocks: false })
    expect(asked('2026-10-21 14:00', gap('2026-10-20 12:00', '2026-10-21 13:30'))).toMatchObject({
      why: 'gap',
      blocks: true,
    })
  })

  test('whose start was set to later is asked only about what lies after it', () => {
    const noted = gap('2026-10-20 12:00', '2026-10-20 13:30')
    const from = at('2026-10-20 13:00')
    expect(asked('2026-10-20 14:00', { ...noted, start: from })?.from).toBe(from)
    expect(asked('2026-10-20 14:00', { ...noted, start: at('2026-10-20 13:30') })).toBeNull()
  })

  test('is asked about once its clock went back, seen or unseen, until it is answered', () => {
    const unseen = asked('2026-10-20 08:00')
    expect(unseen).toEqual({
      why: 'clock-back',
      from: start,
      to: at('2026-10-20 08:00'),
      blocks: true,
    })
    const seen = gap('2026-10-20 12:00', '2026-10-20 11:00')
    for (const now of ['2026-10-20 11:00', '2026-10-20 12:30', '2026-10-20 16:00']) {
      expect(asked(now, seen)).toEqual({ why: 'clock-back', ...seen.gap, blocks: true })
    }
  })

  test('of over 31 days is asked about whatever the user said before', () => {
    const now = '2026-11-21 09:00'
    expect(asked(now, { checkedAt: at(now) })).toMatchObject({ why: 'too-long', blocks: true })
    expect(asked('2036-10-20 09:00')).toMatchObject({ why: 'too-long' })
  })

  test('is asked again only about what came after the answer', () => {
    const checkedAt = at('2026-10-21 01:00')
    expect(asked('2026-10-21 01:00', { checkedAt })).toBeNull()
    expect(asked('2026-10-21 10:00', { checkedAt })).toBeNull()
    expect(asked('2026-10-21 10:01', { checkedAt })).toMatchObject({ why: 'long-day' })
    expect(asked('2026-10-21 10:01', { checkedAt })?.from).toBe(checkedAt + longest)
  })
})

test('the longest working day is from its beginning to its end; without any, what Q1 takes for long', () => {
  expect(longestDay({ 1: [['08:00', '17:00']], 5: [['08:00', '12:00']] })).toBe(9 * hour)
  expect(
    longestDay({
      3: [
        ['07:30', '12:00'],
        ['13:00', '24:00'],
      ],
    }),
  ).toBe(16.5 * hour)
  expect(longestDay({})).toBe(longEntrySeconds)
})
