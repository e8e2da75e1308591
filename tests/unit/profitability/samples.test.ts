import { describe, expect, it } from 'vitest'
import { dayNumber, windowOf } from '../../../shared/domain/calendar.ts'
import { buildReport } from '../../../shared/profitability/index.ts'
import expected from '../../fixtures/samples/expected.json' with { type: 'json' }
import { bookClients, type Book } from '../../support/rules/book.ts'
import { filesBook, internalDays, sampleBook, sampleSettings } from './support/sample-set.ts'

const sets = [
  { name: 'the sample files', book: filesBook, figures: expected },
  { name: 'the sample model', book: sampleBook, figures: expected.model },
].flatMap((set) => ([6, 12] as const).map((months) => ({ ...set, months })))

const byCode = (a: string, b: string) => (a < b ? -1 : 1)
const reportOf = (book: Book, months: number) =>
  buildReport({ asOf: expected.asOf, months, settings: sampleSettings, clients: bookClients(book) })

describe.each(sets)('$name over $months months', ({ book, figures, months }) => {
  const report = reportOf(book, months)
  const wanted = figures[months]

  it('E1, H6, V4: has the window of whole months, and names the client to look at', () => {
    const { clients: _, ...top } = wanted
    expect({ ...report, headline: report.headline?.client ?? null }).toMatchObject(top)
  })

  it.each(wanted.clients)('gives every figure of $client to the minor unit', (client) => {
    const own = report.clients.find((one) => one.client === client.client)
    expect({
      ...own,
      flags: own?.flags.map(({ kind }) => kind).toSorted(byCode),
      verdict: own?.verdict,
      replaceFirst: own?.replaceFirst,
    }).toMatchObject({ ...client, flags: client.flags.toSorted(byCode) })
  })

  it('sorts clients by name in code-point order', () => {
    expect(report.clients.map((one) => one.client)).toEqual(wanted.clients.map((one) => one.client))
  })
})

it.each([6, 12] as const)('T1–T4: adds up the internal time of %i months', (months) => {
  const from = dayNumber(windowOf(expected.asOf, months).from)
  const seconds = internalDays()
    .filter((row) => row.day >= from && row.day <= dayNumber(expected.asOf))
    .reduce((sum, row) => sum + row.seconds, 0)
  expect(seconds).toBe(expected.internalSeconds[months])
})
