import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { dayNumber, daySeconds } from '../../../shared/domain/calendar.ts'
import { keptBackups } from '../../../shared/domain/limits.ts'
import { surplus, type Kept } from '../../../electron/store/backups/keep.ts'

const today = dayNumber('2026-06-30')
const dayOf = (at: number) => Math.floor(at / daySeconds)
const calendar = { today, dayOf }
const roomy = 2 ** 50

/** One made so many days ago at this hour. */
const made = (daysAgo: number, hour = 12, good = true): Kept => ({
  name: `${daysAgo}d ${hour}h`,
  at: (today - daysAgo) * daySeconds + hour * 3600,
  bytes: 1000,
  good,
})
const left = (all: readonly Kept[], mostBytes = roomy) => {
  const gone = new Set(surplus(all, calendar, mostBytes))
  return all.filter(({ name }) => !gone.has(name))
}
const names = (all: readonly Kept[]) => all.map(({ name }) => name)

describe('what is kept', () => {
  test('the last 3 of today', () => {
    expect(surplus([made(0, 8), made(0, 9), made(0, 10), made(0, 11)], calendar, roomy)).toEqual([
      '0d 8h',
    ])
  })

  test('the last of each of the 14 days before', () => {
    const all = Array.from({ length: 20 }, (_, day) => [made(day + 1, 9), made(day + 1, 17)])
    const kept = names(left(all.flat()))
    expect(kept).toContain('14d 17h')
    expect(kept).not.toContain('14d 9h')
    expect(kept).not.toContain('15d 17h')
  })

  test('the last of each of 24 months', () => {
    const monthly = Array.from({ length: 40 }, (_, month) => made(month * 30.4375))
    const kept = names(left(monthly))
    expect(kept).toHaveLength(keptBackups.months)
    expect(kept).toContain(monthly[23]?.name)
    expect(kept).not.toContain(monthly[24]?.name)
  })

  test('the only good one, however old, and what cannot be read is left alone', () => {
    expect(surplus([made(4000), made(0, 12, false)], calendar, roomy)).toEqual([])
  })

  test('one that cannot be read fills no place', () => {
    const all = [made(3, 9), made(3, 17, false)]
    expect(left(all)).toEqual(all)
  })

  test('a clock that went back: days ahead neither crowd today out nor are they lost', () => {
    const all = [made(-30, 8), made(-30, 9), made(-30, 10), made(0, 8), made(0, 9)]
    expect(left(all)).toEqual(all)
  })

  test('beyond the room for all the oldest go first, but never the newest good one', () => {
    const all = [made(1), made(2), made(3), made(40)]
    expect(names(left(all, 2500))).toEqual(['1d 12h', '2d 12h'])
    expect(names(left(all, 10))).toEqual(['1d 12h'])
    expect(names(left([made(5), made(1, 12, false)], 10))).toEqual(['5d 12h', '1d 12h'])
  })
})

describe('whatever was made', () => {
  const someKept = fc
    .uniqueArray(
      fc.record({
        daysAgo: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -40, max: 1000 })),
        hour: fc.integer({ min: 0, max: 23 }),
        good: fc.boolean(),
      }),
      { maxLength: 120, selector: ({ daysAgo, hour }) => `${daysAgo} ${hour}` },
    )
    .map((all) => all.map(({ daysAgo, hour, good }) => made(daysAgo, hour, good)))
  const room = fc.oneof(fc.constant(roomy), fc.integer({ min: 0, max: 60_000 }))

  property.prop([someKept, room])('the newest good one stays', (all, mostBytes) => {
    const good = all.filter((backup) => backup.good).toSorted((a, b) => b.at - a.at)
    if (good[0]) expect(left(all, mostBytes)).toContain(good[0])
  })

  property.prop([someKept, room])('nothing but good ones goes', (all, mostBytes) => {
    const bad = all.filter((backup) => !backup.good)
    expect(left(all, mostBytes)).toEqual(expect.arrayContaining(bad))
  })

  property.prop([someKept, room])('what was kept stays at the same hour', (all, mostBytes) => {
    const once = left(all, mostBytes)
    expect(left(once, mostBytes)).toEqual(once)
  })

  property.prop([someKept])('each of 14 days, each of 24 months has one if it had', (all) => {
    const kept = left(all).filter((backup) => backup.good)
    for (const backup of all.filter(({ good }) => good)) {
      const age = today - dayOf(backup.at)
      const onItsDay = kept.some(({ at }) => dayOf(at) === dayOf(backup.at))
      if (age >= 0 && age <= keptBackups.days) expect(onItsDay).toBe(true)
    }
    const { today: most, days, months } = keptBackups
    expect(kept.length).toBeLessThanOrEqual(2 * most + days + months + 1)
  })

  property.prop([someKept, fc.integer({ min: 0, max: 60_000 })])(
    'in all they take no more than their room, but for the newest and what cannot be read',
    (all, mostBytes) => {
      const kept = left(all, mostBytes)
      const loose = kept.filter((backup) => !backup.good).length + 1
      const bytes = kept.reduce((sum, backup) => sum + backup.bytes, 0)
      expect(bytes).toBeLessThanOrEqual(Math.max(mostBytes, loose * 1000))
    },
  )
})
