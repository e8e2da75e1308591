import { describe, expect, test } from 'vitest'
import { dueReminder } from '../../../renderer/features/timesheet/reminder/due-reminder.ts'
import type { DaySettings } from '../../../renderer/features/timesheet/week/week-days.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'

// 23 October 2026 is a Friday, no holiday in Sweden; work ends at 17:00.
const friday = '2026-10-23'
const settings: DaySettings = { ...defaultSettings, country: 'SE', zone: 'Europe/Stockholm' }
const at = (hour: number) => hour * 3600
const logged = (...dates: string[]) => ({ logged: new Set(dates), hasEarlier: true })
const due = (today: string, hour: number, days = logged(), more: Partial<DaySettings> = {}) =>
  dueReminder(today, at(hour), days, { ...settings, ...more })

describe('what is to be reminded of', () => {
  test('today, once its working hours are over', () => {
    expect(due(friday, 17)).toEqual({ kind: 'today', date: friday })
    expect(due(friday, 17, logged(friday))).toBeNull()
  })

  test('before that the working day before', () => {
    expect(due(friday, 16.99)).toEqual({ kind: 'before', date: '2026-10-22' })
    expect(due(friday, 9, logged('2026-10-22'))).toBeNull()
  })

  test('on a Monday, and on the days of a weekend, the Friday', () => {
    for (const day of ['2026-10-24', '2026-10-25', '2026-10-26']) {
      expect(due(day, 9)).toEqual({ kind: 'before', date: friday })
    }
  })

  test('a day off and a holiday are no working days', () => {
    expect(due(friday, 18, logged('2026-10-22'), { daysOff: [friday] })).toBeNull()
    // 24 December 2026 is a Thursday, a bank holiday in Sweden with its neighbours.
    expect(due('2026-12-28', 9, logged('2026-12-23'))).toBeNull()
  })

  test('nothing before the very first entry', () => {
    expect(
      dueReminder(friday, at(18), { logged: new Set(), hasEarlier: false }, settings),
    ).toBeNull()
    const begun = { logged: new Set([friday]), hasEarlier: false }
    expect(dueReminder(friday, at(9), begun, settings)).toBeNull()
  })

  test('whoever has no working hours is left in peace', () => {
    expect(due(friday, 23, logged(), { workingHours: {} })).toBeNull()
  })
})
