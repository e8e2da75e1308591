import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CliFolder, cliFolder, sampleSettings, samples } from './run-cli.ts'

type Row = Readonly<Record<string, unknown>> & { readonly client: string }
interface Expected {
  readonly window: unknown
  readonly clients: readonly (Row & { readonly flags: readonly string[] })[]
}
const expected = JSON.parse(readFileSync(path.join(samples, 'expected.json'), 'utf8')) as Readonly<
  Record<'6' | '12', Expected>
>
const files = ['toggl-classic.csv', 'hourworth-invoices.csv', 'hourworth-payments.csv'] as const

let cli: CliFolder
const imports: unknown[] = []
beforeAll(async () => {
  cli = cliFolder()
  await cli.json('settings', 'set', ...sampleSettings)
  for (const file of files) imports.push(await cli.json('import', path.join(samples, file)))
})
afterAll(() => cli.remove())

interface ReportJson {
  readonly asOf: string
  readonly window: unknown
  readonly currency: string
  readonly clients: readonly (Row & { readonly flags: readonly string[] })[]
}
const report = async (...args: string[]) =>
  (await cli.json('report', '--as-of', '2026-10-31', ...args)) as ReportJson

describe('the samples, imported and reported by the command line alone', () => {
  test.each(['6', '12'] as const)(
    'window of %s months: every figure of expected.json',
    async (months) => {
      const given = await report('--months', months)
      const clients = given.clients.map(({ flags, ...figures }) => ({
        ...figures,
        flags: flags.toSorted((a, b) => (a < b ? -1 : 1)),
      }))
      expect({ ...given, clients }).toEqual(expected[months])
    },
  )

  test('the window is the setting where no months are given', async () => {
    expect((await report()).window).toEqual(expected['6'].window)
  })

  test('exactly the keys scripts rely on, in their order', async () => {
    const json = await report()
    expect(Object.keys(json).join(' ')).toBe(
      'asOf window currency prospectSeconds noInvoices headline clients',
    )
    expect(Object.keys(json.clients[0] ?? {}).join(' ')).toBe(
      'client seconds billableSeconds outOfHoursSeconds pendingSeconds pendingValue neverInvoicedSeconds countedSeconds earned matchedCollected deferred accrued invoiced effectiveRate floorRate collectedRate billedRate averageDaysToPay averageDaysLate overdue alternativeRate alternativeWithoutLargest opportunityCost revenueShare band flags verdict replaceFirst',
    )
  })

  test('the table shows every client in a line of its own, Hebrew and leading = too', async () => {
    const { out, exit } = await cli.run('report', '--as-of', '2026-10-31')
    expect(exit).toBe(0)
    expect(out).toContain('Clients from 2026-05-01 to 2026-10-31, amounts in SEK')
    for (const { client } of expected['6'].clients) {
      expect(out.split('\n').filter((line) => line.startsWith(client))).toHaveLength(1)
    }
    expect(out).toMatch(/Åskmolnets Vägbelysning AB +1 182\.50 /)
    expect(out).toMatch(
      /Grødvejs Dampmølle ApS +129\.27 .* 148 121\.45 less +6\.5 % +Say no +PRAO level, /,
    )
  })
})

describe('importing', () => {
  test('rows taken, by file', () => {
    expect(imports).toMatchObject([
      { format: 'toggl', kind: 'entries', taken: 1985, updated: 0, duplicates: 0, refused: [] },
      { format: 'invoices', kind: 'invoices', updated: 0, duplicates: 0, refused: [] },
      { format: 'payments', kind: 'payments', updated: 0, duplicates: 0, refused: [] },
    ])
    expect(Object.keys(imports[0] as object)).toEqual([
      'format',
      'kind',
      'taken',
      'updated',
      'duplicates',
      'skipped',
      'refused',
      'toCheck',
      'notices',
      'unused',
      'encoding',
      'changed',
      'known',
      'perMonth',
      'more',
    ])
  })

  test('the same files again: nothing taken, every row known, exit 0, same report', async () => {
    const before = await report()
    for (const [i, file] of files.entries()) {
      const { taken } = imports[i] as { readonly taken: number }
      const { exit, out } = await cli.run('import', path.join(samples, file), '--json')
      expect(exit).toBe(0)
      expect(JSON.parse(out)).toMatchObject({
        taken: 0,
        updated: 0,
        duplicates: taken,
        refused: [],
      })
    }
    expect(await report()).toEqual(before)
  })

  test('in words', async () => {
    const { out } = await cli.run('import', path.join(samples, 'toggl-classic.csv'))
    expect(out).toBe(
      'entries (toggl): 0 taken, 1985 known already, 0 refused\n  not used: User, Email, Amount (SEK)\n',
    )
  })
})

describe('what-if say-no', () => {
  test('W1: the figures for scripts', async () => {
    const answer = await cli.json(
      'what-if',
      'say-no',
      '--client',
      'Grødvejs Dampmølle ApS',
      '--as-of',
      '2026-10-31',
      '--hours',
      '30',
      '--rate',
      '125',
      '--alternative',
      '772.97',
      '--months',
      '12',
      '--notice',
      '1',
      '--ramp',
      '3',
      '--fill',
      '0.7',
      '--acquisition',
      '40',
    )
    expect(answer).toMatchObject({
      client: 'Grødvejs Dampmølle ApS',
      gain: expect.closeTo(11_772_416, -2),
      breakEvenMonth: 2,
      assumptions: { hours: '30', rate: 12_500, alternative: 77_297, months: 12 },
    })
    const { cumulative, breakEvenRate } = answer as { cumulative: number[]; breakEvenRate: number }
    expect(cumulative).toHaveLength(12)
    expect(cumulative.slice(0, 2)).toEqual([0, expect.closeTo(166_079, -1)])
    expect(breakEvenRate).toBe(20_057)
  })

  test('in words, hours and rate from the window', async () => {
    const { exit, out } = await cli.run(
      'what-if',
      'say-no',
      '--client',
      'grødvejs dampmølle aps',
      '--as-of',
      '2026-10-31',
    )
    expect(exit).toBe(0)
    expect(out).toMatch(/^Saying no to Grødvejs Dampmølle ApS/)
    expect(out).toContain('pays back in month')
  })

  test('an unknown client is answered with those whose names are near', async () => {
    const { exit, out, error } = await cli.run('what-if', 'say-no', '--client', 'Grödvejs')
    expect([exit, out]).toEqual([2, ''])
    expect(error).toBe(
      'hourworth: There is no client named Grödvejs; did you mean: Grødvejs Dampmølle ApS.\n',
    )
  })
})

describe('backup and check', () => {
  test('a backup is a database with the same figures, and is never written over another file', async () => {
    const copy = path.join(cli.folder, 'copy.db')
    expect((await cli.run('backup', copy)).exit).toBe(0)
    expect(await cli.json('report', '--as-of', '2026-10-31', '--db', copy)).toEqual(await report())
    const again = await cli.run('backup', copy)
    expect([again.exit, again.error]).toEqual([
      2,
      `hourworth: ${copy} exists already; a backup overwrites nothing.\n`,
    ])
  })

  test('a sound database', async () => {
    expect(await cli.json('check')).toEqual({
      sound: true,
      integrity: [],
      foreignKeys: [],
      rollupDifferences: 0,
    })
    expect((await cli.run('check')).out).toBe('The database is sound.\n')
  })
})
