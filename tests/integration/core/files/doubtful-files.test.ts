import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CallInput } from '../../../../shared/contract/index.ts'
import { aClient, anAgreedRate, anEntry, anInterval } from '../../../support/core/builders.ts'
import { aCore, at, type TestCore } from '../../../support/core/core.ts'

// Q1–Q3 in files: what is surely wrong is refused by line; what is probably wrong is taken and asked about.

const autumn = { now: at('2026-11-30 12:00') }
const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/doubtful/${name}`, import.meta.url))

const input = (data: string | Uint8Array, more: Partial<CallInput<'import.preview'>> = {}) => ({
  job: 'job',
  fileName: 'file.csv',
  data: Buffer.from(data).toString('base64'),
  format: 'auto' as const,
  ...more,
})
async function load(test: TestCore, data: string | Uint8Array) {
  const { previewId, outcome } = await test.value('import.preview', input(data))
  await test.value('import.commit', { previewId })
  return outcome
}
const asked = ({ toCheck }: Awaited<ReturnType<typeof load>>) =>
  toCheck.map(({ line, code, value }) => [line, code, value])

describe('implausible money', () => {
  it('is refused with line and reason where it is surely wrong, and asked about where it may be right', async () => {
    const test = aCore(autumn)
    expect(asked(await load(test, fixture('money-hours.csv')))).toEqual([
      [2, 'long-day', '2026-09-01: 90 h'],
    ])
    const invoices = await load(test, fixture('money-invoices.csv'))
    expect(invoices.refused.map(({ line, code, detail }) => [line, code, detail])).toEqual([
      [3, 'expenses-outside-net', 'N-1'],
      [4, 'expenses-outside-net', 'E-1'],
      [6, 'credit-above-invoice', 'C-2'],
      [7, 'due-before-issue', 'D-1'],
      [10, 'written-off-before-issue', 'W-1'],
    ])
    expect(asked(invoices)).toEqual([
      [8, 'long-service-period', '2016-09-01 – 2026-09-30'],
      [11, 'issued-far-ahead', '2126-09-30'],
    ])
    expect(invoices.taken).toBe(5)
    const payments = await load(test, fixture('money-payments.csv'))
    expect(asked(payments)).toEqual([
      [2, 'payment-beyond-open', '125000.00'],
      [3, 'payment-before-issue', '2016-10-20'],
    ])
    expect(payments.taken).toBe(2)
  })
})

describe('overlaps and long days', () => {
  it('are taken and asked about', async () => {
    const test = aCore(autumn)
    const overlap = await load(test, fixture('overlap.csv'))
    expect(overlap).toMatchObject({ taken: 3, refused: [] })
    expect(asked(overlap)).toEqual([
      [3, 'overlapping-entries', '7.5 h'],
      [4, 'overlapping-entries', '8 h'],
    ])
    const day = await load(test, fixture('long-day.csv'))
    expect(day).toMatchObject({ taken: 2, refused: [] })
    expect(asked(day)).toEqual([
      [2, 'long-entry', '300 h'],
      [2, 'long-day', '2026-10-06: 330 h'],
      [3, 'long-entry', '30 h'],
    ])
  })

  it('are seen beside the entries that are there already, at the line that brings them', async () => {
    const test = aCore(autumn)
    const { client } = await test.value('clients.create', aClient({ name: 'Elm' }))
    const time = anInterval('2026-10-05T14:00:00Z', '2026-10-05T16:00:00Z')
    await test.value('entries.create', anEntry({ clientId: client.id, time }))
    const outcome = await load(
      test,
      'Date,Client,Hours,Description\n2026-10-05,Elm,23,typed as a sum\n2026-12-24,Elm,1,ahead\n',
    )
    expect(asked(outcome)).toEqual([
      [2, 'long-entry', '23 h'],
      [2, 'long-day', '2026-10-05: 25 h'],
      [3, 'future-entry', '2026-12-24'],
    ])
    expect(asked(await load(test, fixture('overlap.csv')))).toContainEqual([
      2,
      'overlapping-entries',
      '1 h',
    ])
  })
})

describe('invoices and names beside those there are', () => {
  it('asks about rates far from the agreed one, and numbers that another client has; a name in another form is the client’s', async () => {
    const test = aCore(autumn)
    const { client } = await test.value('clients.create', aClient({ name: 'Elm AB' }))
    await test.value('agreedRates.create', anAgreedRate({ clientId: client.id }))
    await load(test, 'Date,Client,Hours\n2026-09-07,Elm AB,10\n2026-09-08,Fir AB,10\n')
    const outcome = await load(
      test,
      [
        'number,client,issued,net,currency',
        '1,Elm AB,2026-09-30,18000.01,SEK',
        '1,Fir AB,2026-09-30,9000,SEK',
        '2,elm  ab,2026-09-30,9000,SEK',
        '',
      ].join('\n'),
    )
    expect(outcome.newClients).toEqual([])
    expect(asked(outcome)).toEqual([
      [2, 'prepayment', '1800.00/h'],
      [3, 'same-number', '1'],
    ])
  })
})

describe('Q3: a file of hours as a whole', () => {
  it('is asked about where none is billable, or they begin long before the invoices of a client', async () => {
    const test = aCore(autumn)
    await load(test, 'number,client,issued,net,currency\n1,Elm AB,2026-09-30,9000,SEK\n')
    const rows = ['2026-09-07,Elm AB,1', '2024-09-07,Elm AB,1', '2024-09-06,Fir AB,1']
    const file = (billable: string) =>
      ['Date,Client,Hours,Billable', ...rows.map((row) => `${row},${billable}`), ''].join('\n')
    const { outcome } = await test.value('import.preview', input(file('no')))
    expect(asked(outcome)).toEqual([
      [2, 'import-not-billable', '3 h'],
      [3, 'import-before-invoices', '2024-09-07'],
    ])
    expect(asked(await load(test, file('yes')))).toEqual([
      [3, 'import-before-invoices', '2024-09-07'],
    ])
  })
})

describe('Q1: a length over a day whose unit nothing states', () => {
  it('is a question about the whole file, and nothing is taken until it is answered', async () => {
    const test = aCore(autumn)
    const data = fixture('no-unit.csv')
    expect(await test.refusal('import.preview', input(data))).toMatchObject({
      code: 'needs-unit',
      details: { column: 'Duration', examples: ['90'], units: ['hours', 'minutes', 'seconds'] },
    })
    const { outcome } = await test.value('import.preview', input(data, { unit: 'minutes' }))
    expect(outcome).toMatchObject({ taken: 3, skipped: 1, refused: [] })
    expect(outcome.perClient).toEqual([
      { client: 'Elm', rows: 3, seconds: (8 + 90) * 60 + 7.5 * 3600 },
    ])
    const hours = await test.value('import.preview', input(data, { unit: 'hours' }))
    expect(asked(hours.outcome)[0]).toEqual([3, 'long-entry', '90 h'])
  })

  it('asks nothing where each length says its unit, is under a day, or start and end tell it', async () => {
    const test = aCore(autumn)
    const files = [
      'Date,Client,Duration\n2026-10-05,Elm,24\n2026-10-06,Elm,26h\n',
      'Date,Client,Hours\n2026-10-05,Elm,90\n',
      'Date,Client,Start,End,Duration\n2026-10-05,Elm,9:00,10:30,90\n',
    ]
    for (const file of files) {
      const { outcome } = await test.value('import.preview', input(file))
      expect(outcome.refused).toEqual([])
    }
  })
})
