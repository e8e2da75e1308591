import { describe, expect, it } from 'vitest'
import { dateOfDay, dayNumber } from '../../../shared/domain/calendar.ts'
import {
  buildReport,
  daysNeededFrom,
  earlierHoursFrom,
  monthlySeries,
  reportDaysFrom,
  type ClientHistory,
} from '../../../shared/profitability/index.ts'
import { aClient, anInvoice, settings } from './builders.ts'
import { asOf, asOfDay, check, firstDay } from './random-clients.ts'

const report = (clients: ClientHistory[], months: number) =>
  buildReport({ asOf, months, settings, clients })

describe('partial days', () => {
  const partly = (client: ClientHistory, daysFrom: number): ClientHistory => ({
    ...client,
    days: client.days.filter((one) => one.day >= daysFrom),
    daysFrom,
    earlier: earlierHoursFrom(client.days),
    projects: client.projects.map((project) => ({
      ...project,
      totalSeconds: client.days
        .filter((one) => one.projectId === project.id && one.day <= asOfDay)
        .reduce((sum, one) => sum + one.seconds, 0),
    })),
  })

  it.each([1, 3, 6, 12])(
    'a report over %i months needs no day before the one it names',
    (months) => {
      check((client) => {
        const unloaded = {
          ...client,
          days: [],
          daysFrom: Infinity,
          earlier: earlierHoursFrom(client.days),
        }
        const from = reportDaysFrom(unloaded, settings, asOf, months)
        expect(from).toBe(reportDaysFrom(client, settings, asOf, months))
        expect(report([partly(client, from)], months)).toEqual(report([client], months))
      })
    },
  )

  it('neither does a series', () => {
    check((client) => {
      const from = daysNeededFrom(client, settings, asOf, dayNumber('2026-02-01'))
      expect(monthlySeries(partly(client, from), settings, asOf, '2026-02')).toEqual(
        monthlySeries(client, settings, asOf, '2026-02'),
      )
    })
  })

  it('R1: how far back one looks changes no month', () => {
    check((client) => {
      const long = monthlySeries(client, settings, asOf, '2023-01')
      for (const fromMonth of ['2024-05', '2025-09', '2026-02', '2026-06']) {
        const short = monthlySeries(client, settings, asOf, fromMonth)
        expect(short).toEqual(long.slice(-short.length))
      }
    }, 1000)
  })

  it('asks nothing about periods that cannot reach the window', () => {
    const asked: number[] = []
    const invoices = Array.from({ length: 60 }, (_, i) =>
      anInvoice(i + 1, dateOfDay(firstDay + i * 16), 1000),
    )
    const client = aClient({
      invoices,
      daysFrom: Infinity,
      earlier: {
        firstDay: () => firstDay,
        hasHours: (_, fromDay) => {
          asked.push(fromDay)
          return true
        },
      },
    })
    daysNeededFrom(client, settings, asOf, dayNumber('2026-01-01'))
    expect(Math.min(...asked)).toBeGreaterThan(dayNumber('2025-11-25'))
  })
})
