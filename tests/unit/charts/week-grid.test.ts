import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { workWeek } from '../../../shared/profitability/index.ts'
import { weekGrid } from '../../../renderer/charts/geometry/week-grid.ts'

const working = workWeek({ '1': [['08:30', '10:00']] })
const week = {
  cells: [
    { weekday: 1, hour: 8, seconds: 3600, outOfHoursSeconds: 1800 },
    { weekday: 7, hour: 23, seconds: 600, outOfHoursSeconds: 600 },
  ],
  unplaced: [{ weekday: 3, seconds: 7200, outOfHoursSeconds: 7200 }],
}

test('the week begins with the locale’s first day', () => {
  const days = (first: number) => weekGrid(week, first, working).rows.map((row) => row.weekday)
  expect(days(1)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(days(7)).toEqual([7, 1, 2, 3, 4, 5, 6])
})

test('T3: an hour counts as working if any of it is', () => {
  const [monday, tuesday] = weekGrid(week, 1, working).rows
  expect(monday?.hours.flatMap((cell, hour) => (cell.working ? [hour] : []))).toEqual([8, 9])
  expect(tuesday?.hours.some((cell) => cell.working)).toBe(false)
})

test('the fullest hour is the darkest; what has no time of day stands apart', () => {
  const grid = weekGrid(week, 1, working)
  expect(grid).toMatchObject({ most: 3600, hasUnplaced: true })
  expect(grid.rows[2]?.unplaced.seconds).toBe(7200)
  expect(weekGrid({ ...week, unplaced: [] }, 1, working).hasUnplaced).toBe(false)
})

test('everything is in the grid once', () => {
  const cell = fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    hour: fc.nat(23),
    seconds: fc.integer({ min: 1, max: 90_000 }),
  })
  const cells = fc.uniqueArray(cell, {
    selector: ({ weekday, hour }) => weekday * 24 + hour,
    maxLength: 50,
  })
  fc.assert(
    fc.property(cells, fc.integer({ min: 1, max: 7 }), (list, first) => {
      const given = list.map((one) => ({ ...one, outOfHoursSeconds: 0 }))
      const { total, rows } = weekGrid({ cells: given, unplaced: [] }, first, working)
      expect(total.seconds).toBe(list.reduce((sum, { seconds }) => sum + seconds, 0))
      for (const { weekday, hour, seconds } of list) {
        const row = rows.find((row) => row.weekday === weekday)
        expect(row?.hours[hour]?.seconds).toBe(seconds)
      }
    }),
  )
})
