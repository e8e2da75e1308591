import { describe, expect, test } from 'vitest'
import type { ReadContext, ReadPayment } from '../../../electron/exchange/types.ts'
import { minorDigits, parseAmount } from '../../../shared/domain/money.ts'
import expected from '../../fixtures/samples/expected-import.json' with { type: 'json' }
import {
  entriesOf,
  fixture,
  invoicesOf,
  paymentsOf,
  readEntries,
  readValue,
  secondsOf,
} from './support.ts'

const timeFiles = [
  ['toggl-classic.csv', 'toggl'],
  ['toggl-new.csv', 'toggl'],
  ['clockify.csv', 'clockify'],
  ['clockify-us.csv', 'clockify'],
  ['harvest-time-eu.csv', 'harvest'],
  ['kimai.csv', 'kimai'],
  ['solidtime.csv', 'solidtime'],
  ['timewarrior.json', 'timewarrior'],
  ['generic-sv.csv', 'time-csv'],
] as const

interface Sums {
  entries: number
  seconds: number
  billableSeconds: number
}

const sumsByClient = (name: string, over: Partial<ReadContext> = {}): Record<string, Sums> => {
  const clients: Record<string, Sums> = {}
  for (const entry of readEntries(fixture(`samples/${name}`), over)) {
    const sums = (clients[entry.client ?? ''] ??= { entries: 0, seconds: 0, billableSeconds: 0 })
    sums.entries += 1
    sums.seconds += secondsOf(entry)
    if (entry.billable) sums.billableSeconds += secondsOf(entry)
  }
  return clients
}

describe('time samples', () => {
  test.each(timeFiles)('T1, T2: %s holds each client’s entries and seconds', (name) => {
    expect(sumsByClient(name)).toEqual(expected[name].clients)
  })

  test.each(timeFiles)('%s is recognised as %s, nothing in it refused', (name, format) => {
    const file = readValue(fixture(`samples/${name}`))
    expect(file.format).toBe(format)
    expect(file.refused).toEqual([])
    expect(file.skipped).toBe(expected[name].running)
  })

  test.each(timeFiles)('%s read as a stated %s gives the same', (name, format) => {
    expect(sumsByClient(name, { format })).toEqual(sumsByClient(name))
  })

  test('a running entry is left out, counted and told', () => {
    const file = readValue(fixture('samples/toggl-new.csv'))
    expect(file.notices).toContain('running-entries-skipped')
    expect(entriesOf(file).some(({ note }) => note === 'Pågående')).toBe(false)
  })

  test('the split files hold the entries of the whole, client by client', () => {
    const whole = sumsByClient('toggl-classic.csv')
    const parts = timeFiles.slice(1).map(([name]) => sumsByClient(name))
    expect(Object.assign({}, ...parts)).toEqual(whole)
  })

  test('T1: nights over a clock change have their elapsed length', () => {
    const entries = readEntries(fixture('samples/toggl-classic.csv'))
    const from = (iso: string) =>
      entries.filter(
        ({ time }) => time.kind === 'interval' && time.start === Date.parse(iso) / 1000,
      )
    // 23:30 to 03:30 skips an hour, 01:30 to 03:30 repeats one.
    expect(from('2025-03-29T22:30:00Z').map(secondsOf)).toEqual([3 * 3600])
    expect(from('2025-10-25T23:30:00Z').map(secondsOf)).toEqual([3 * 3600])
  })

  test('a note of two lines keeps them, and later lines keep their numbers', () => {
    const text = new TextDecoder().decode(fixture('samples/harvest-time-eu.csv'))
    const entries = readEntries(fixture('samples/harvest-time-eu.csv'))
    expect(entries.some(({ note }) => note.includes('\n'))).toBe(true)
    const last = text.trimEnd().split('\n').length
    expect(entries.at(-1)?.line).toBe(last)
  })

  test('names with a leading =, quotes and dashes are taken exactly', () => {
    const names = new Set(readEntries(fixture('samples/toggl-classic.csv')).map((e) => e.client))
    expect(names).toContain('=Omgekeerd Kompas V.O.F.')
    expect(names).toContain('Skymning, "Uggla" & Ödla HB')
    expect(names).toContain('ענן נייר בע"מ')
    const notes = readEntries(fixture('samples/generic-sv.csv')).map(({ note }) => note)
    expect(notes).toContain('Rapport – utkast 5')
  })

  test('activities are read from tags, tasks and Swedish words alike', () => {
    const count = (name: string) => {
      const seen: Record<string, number> = {}
      for (const { activity } of readEntries(fixture(`samples/${name}`))) {
        seen[activity] = (seen[activity] ?? 0) + 1
      }
      return seen
    }
    expect(count('generic-sv.csv')).toEqual({ work: 47, meeting: 9, rework: 5, travel: 13 })
    expect(Object.keys(count('toggl-classic.csv')).toSorted()).toContain('relationship')
    expect(count('solidtime.csv')['relationship']).toBeGreaterThan(0)
  })
})

describe('money samples', () => {
  test('M1, M2: invoices sum to the net of each currency', () => {
    const file = readValue(fixture('samples/hourworth-invoices.csv'))
    const rows = invoicesOf(file)
    const sample = expected['hourworth-invoices.csv']
    const nets: Record<string, number> = {}
    for (const { currency, net } of rows) nets[currency] = (nets[currency] ?? 0) + net
    expect(file.refused).toEqual([])
    expect(rows).toHaveLength(sample.invoices)
    expect(nets).toEqual(sample.netMinorByCurrency)
    expect(rows.filter(({ net }) => net < 0)).toHaveLength(sample.creditNotes)
    expect(rows.filter(({ writtenOffOn }) => writtenOffOn !== null)).toHaveLength(sample.writtenOff)
  })

  test('M2: every currency but the base comes with a rate', () => {
    for (const invoice of invoicesOf(readValue(fixture('samples/hourworth-invoices.csv')))) {
      expect(invoice.rateToBase === null).toBe(invoice.currency === 'SEK')
    }
  })

  test('payments sum to the gross of each currency, reversals negative', () => {
    const file = readValue(fixture('samples/hourworth-payments.csv'))
    const rows = paymentsOf(file)
    const sample = expected['hourworth-payments.csv']
    const currencies = new Map(
      invoicesOf(readValue(fixture('samples/hourworth-invoices.csv'))).map((invoice) => [
        invoice.number,
        invoice.currency,
      ]),
    )
    const sums: Record<string, number> = {}
    for (const { invoiceNumber, gross } of rows) {
      const currency = currencies.get(invoiceNumber) ?? 'none'
      expect(minorDigits(currency)).toBe(2)
      sums[currency] = (sums[currency] ?? 0) + (parseAmount(gross, currency) ?? Number.NaN)
    }
    expect(file.refused).toEqual([])
    expect(rows).toHaveLength(sample.payments)
    expect(rows.filter(({ gross }) => gross.startsWith('-'))).toHaveLength(sample.reversals)
    expect(sums).toEqual(sample.grossMinorByCurrency)
  })

  test('a Harvest payment report holds the same payments, but for the credit note’s refund', () => {
    const file = readValue(fixture('samples/harvest-payments.csv'))
    const plain = (gross: string) => parseAmount(gross, 'SEK')
    const key = (row: ReadPayment) => `${row.invoiceNumber} ${row.paidOn} ${plain(row.gross)}`
    const all = new Set(paymentsOf(readValue(fixture('samples/hourworth-payments.csv'))).map(key))
    const reported = paymentsOf(file).map(key)
    expect(file.refused).toEqual([])
    expect(reported).toHaveLength(expected['harvest-payments.csv'].payments)
    expect(reported.filter((row) => !all.has(row))).toEqual([])
    expect(paymentsOf(file).every(({ client }) => client !== null)).toBe(true)
  })
})
