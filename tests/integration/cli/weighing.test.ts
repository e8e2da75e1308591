import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WhatIfResult } from '../../../shared/domain/deciding/weighing.ts'
import { type CliFolder, cliFolder, sampleSettings, samples } from './run-cli.ts'

let cli: CliFolder
beforeAll(async () => {
  cli = cliFolder()
  await cli.json('settings', 'set', ...sampleSettings)
  for (const file of ['toggl-classic.csv', 'hourworth-invoices.csv', 'hourworth-payments.csv']) {
    await cli.json('import', path.join(samples, file))
  }
})
afterAll(() => cli.remove())

const mill = ['--client', 'Grødvejs Dampmølle ApS', '--as-of', '2026-10-31']
const typed = [...mill, '--hours', '30', '--rate', '125', '--alternative', '772.97']
const raise = ['raise', '--raise', '0.10', '--churn', '0.2']
const trim = ['trim', '--share', '0.2']
const invest = ['invest', '--invest', '4', '--invest-months', '3', '--new-rate', '950']
const whatIf = async (...args: string[]) =>
  (await cli.json('what-if', ...args)) as WhatIfResult & Readonly<Record<string, unknown>>

describe('what-if raise, trim and invest', () => {
  test('W2: 0.8 × 375.00 more, or with 0.2 what saying no brings', async () => {
    const answer = await whatIf(...raise, ...typed)
    expect(answer).toMatchObject({
      client: 'Grødvejs Dampmølle ApS',
      currency: 'SEK',
      gain: 2_714_483,
      breakEvenMonth: 1,
      breakEvenRate: 11_305,
      breakEvenFill: 0.1003,
      best: { assumed: { churn: '0.4' } },
      worst: { assumed: { churn: '0.1' } },
    })
    expect(answer.cumulative).toHaveLength(12)
    expect(answer.cumulative.slice(0, 4)).toEqual([30_000, 93_216, 264_647, 477_304])
    // The month of notice is the client's last.
    const later = await whatIf(...raise, ...typed, '--notice', '3', '--months', '4')
    expect(later.cumulative).toEqual([30_000, 60_000, 90_000, 153_216])
  })

  test('W3: 6 hours a month sold anew, from the first month on', async () => {
    const answer = await whatIf(...trim, ...typed)
    expect(answer).toMatchObject({ gain: 3_571_121, breakEvenMonth: 1, breakEvenRate: 0 })
    expect(answer.cumulative.slice(0, 4)).toEqual([108_216, 324_647, 649_295, 973_942])
    const at = await whatIf(...trim, ...typed, '--ramp', '0', '--months', '1')
    expect(at).toMatchObject({ gain: 324_647, cumulative: [324_647] })
  })

  test('W4: 4 hours a month that could have been sold, then a better rate', async () => {
    const answer = await whatIf(...invest, ...typed)
    expect(answer).toMatchObject({
      gain: 21_625_705,
      breakEvenMonth: 4,
      breakEvenRate: 2_651_786,
      breakEvenFill: null,
      best: { assumed: { newRate: 115_625 } },
      worst: { assumed: { newRate: 53_750 } },
    })
    expect(answer.cumulative.slice(0, 4)).toEqual([-216_432, -432_863, -649_295, 1_825_705])
  })

  test.each([['say-no'], raise, trim, invest])(
    'what-if %s: hours and rate of the window, the cases around the likely one',
    async (...option) => {
      const answer = await whatIf(...option, ...mill, '--window', '12')
      expect(Object.keys(answer)).toEqual([
        'client',
        'currency',
        'assumptions',
        'cumulative',
        'gain',
        'breakEvenMonth',
        'breakEvenRate',
        'breakEvenFill',
        'best',
        'worst',
      ])
      expect(answer.assumptions).toMatchObject({ months: 12, fill: '0.7' })
      expect(answer.gain).toBe(answer.cumulative.at(-1))
      expect(answer.best.gain).toBeGreaterThan(answer.gain)
      expect(answer.worst.gain).toBeLessThan(answer.gain)
    },
  )

  test('in words, each with the assumptions it rests on alone', async () => {
    const words = async (...option: string[]) => (await cli.run('what-if', ...option, ...mill)).out
    const raised = await words(...raise)
    expect(raised).toMatch(/^Asking Grødvejs Dampmølle ApS for 10 % more leaves you about \d/)
    expect(raised).toContain('even with a risk of 20 % that they leave.\n')
    expect(raised).toContain('\n  They stay as they are for 1 month after you say no.\n')
    expect(raised).toContain('\n  It takes 3 months until the freed hours are sold.\n')
    expect(raised).toContain('\n  Finding new work takes 40 h nobody pays for.\n')
    expect(raised).toMatch(
      /\nAt best .*\n {2}You sell 85 % .* takes 20 h .* takes 1 month .* of 40 % /,
    )
    const trimmed = await words(...trim)
    expect(trimmed).toMatch(/^Working 20 % fewer hours for Grødvejs Dampmølle ApS /)
    expect(trimmed).toContain('\n  You sell 70 % of the freed hours.\n')
    expect(trimmed).not.toContain('after you say no')
    const invested = await words(...invest)
    expect(invested).toMatch(
      /^Investing 4 h a month in .* pays back in month 4 .* they then pay 950\.00\/h\.\n/,
    )
    expect(invested).toContain('\n  You do so for 3 months.\n')
    expect(invested).toContain('\nPays back in month 4\n')
    expect(invested).toContain('\nNo gain and no loss if you sell no share of them\n')
  })

  test('what only the currency or the data can refuse', async () => {
    const refusal = async (...args: string[]) => {
      const { exit, out, error } = await cli.run('what-if', ...args)
      expect([exit, out]).toEqual([2, ''])
      return error
    }
    const dear = invest.map((word) => (word === '950' ? '950.505' : word))
    expect(await refusal(...dear, ...mill)).toContain(
      '--new-rate wants an amount in SEK such as 150 or 150.50, not 950.505',
    )
    expect(await refusal(...trim, '--client', 'Nobody')).toContain('no client named Nobody')
    const huge = ['--hours', '999999999999', '--alternative', '9999999999']
    expect(await refusal(...trim, ...mill, ...huge)).toContain('hours: too-large')
    await cli.json('settings', 'set', 'targetRate=none', 'minHours=1000')
    const unknown = await refusal(...trim, ...mill)
    expect(unknown).toContain('give --alternative, or set targetRate.')
    expect(unknown.trim().split('\n')).toHaveLength(1)
    await cli.json('settings', 'set', ...sampleSettings)
  })
})

describe('flags', () => {
  test('every client’s flags, with figures, since when, and what helps', async () => {
    const flags = (await cli.json('flags', '--as-of', '2026-10-31', '--months', '12')) as {
      readonly clients: readonly { readonly client: string; readonly flags: readonly unknown[] }[]
    }
    const report = (await cli.json('report', '--as-of', '2026-10-31', '--months', '12')) as {
      readonly clients: readonly { readonly client: string; readonly flags: readonly string[] }[]
    }
    expect(flags).toMatchObject({
      asOf: '2026-10-31',
      window: { from: '2025-11-01', to: '2026-10-31' },
      currency: 'SEK',
      clients: report.clients.map(({ client, flags }) => ({
        client,
        flags: flags.map((kind) => ({ kind })),
      })),
    })
    const worst = flags.clients.find(({ client }) => client === 'Grødvejs Dampmølle ApS')
    expect(worst?.flags).toContainEqual({
      kind: 'falling-rate',
      serious: true,
      since: '2026-08-01',
      figures: { recentRate: 11_188, earlierRate: 16_399 },
      remedies: ['clarifying-session', 'fixed-scope', 'price-raise'],
    })
  })

  test('in words, a client without flags only counted', async () => {
    const { exit, out } = await cli.run('flags', '--as-of', '2026-10-31')
    expect(exit).toBe(0)
    expect(out).toContain('Concerns from 2026-05-01 to 2026-10-31, amounts in SEK')
    expect(out).toContain(
      'Grødvejs Dampmølle ApS: Say no\n  PRAO level (serious), since 2026-08-01: Brings ',
    )
    expect(out).toContain('129.27/h; your PRAO level is 150.00/h. What could help: saying no, ')
    expect(out).toContain('29.5 % of the hours lie outside your working hours.')
    expect(out).not.toContain('Thimblewick')
    expect(out).toContain('Without concerns: 2 of 9 clients.')
  })
})
