import { describe, expect, it } from 'vitest'
import { dateOfDay, dayNumber } from '../../../../shared/domain/calendar.ts'
import {
  buildReport,
  monthlySeries,
  packDays,
  type ClientHistory,
} from '../../../../shared/profitability/index.ts'
import { aClient, anInvoice, settings, type Client } from '../support/builders.ts'
import { asOf, asOfDay, check, firstDay } from '../support/random-clients.ts'

const report = (clients: ClientHistory[], months: number) =>
  buildReport({ asOf, months, settings, clients })

/** A client that gives no row before the day it is asked for, and all of a project's hours as one sum. */
const partly = (client: Client): ClientHistory => ({
  ...client,
  hours: {
    ...client.hours,
    since: (day) => packDays(client.days.filter((one) => one.day >= day)),
  },
  projects: client.projects.map((project) => ({
    ...project,
    totalSeconds: client.days
      .filter((one) => one.projectId === project.id && one.day <= asOfDay)
      .reduce((sum, one) => sum + one.seconds, 0),
  })),
})

describe('partial days', () => {
  it.each([1, 3, 6, 12])(
    'a report over %i months needs no day before those it asks for',
    (months) => {
      check((client) => {
        expect(report([partly(client)], months)).toEqual(report([client], months))
      })
    },
  )

  it('neither does a series', () => {
    check((client) => {
      expect(monthlySeries(partly(client), settings, asOf, '2026-02')).toEqual(
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

  it('loads no days of periods that cannot reach the window', () => {
    const loaded: number[] = []
    const sought: number[] = []
    const invoices = Array.from({ length: 60 }, (_, i) =>
      anInvoice(i + 1, dateOfDay(firstDay + i * 16), 1000),
    )
    const client: ClientHistory = {
      ...aClient({ invoices }),
      hours: {
        since: (day) => {
          loaded.push(day)
          return packDays([])
        },
        firstDay: () => firstDay,
        hasHours: (_, fromDay) => {
          sought.push(fromDay)
          return true
        },
        lastDay: () => null,
        seconds: () => 0,
      },
    }
    monthlySeries(client, settings, asOf, '2026-01')
    expect(loaded).toHaveLength(2)
    expect(Math.min(...loaded)).toBeGreaterThan(dayNumber('2025-11-25'))
    // R1: one seek for each invoice of a month's first days, and one for the period before the window.
    const early = invoices.filter(({ issuedOn }) => Number(issuedOn.slice(8)) <= 10)
    expect(sought.length).toBeLessThanOrEqual(early.length + 1)
  })
})
