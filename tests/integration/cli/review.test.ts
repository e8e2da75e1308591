import { describe, expect, test } from 'vitest'
import { review as reviewCommand } from '../../../electron/cli/commands/review.ts'
import { Stop } from '../../../electron/cli/command.ts'
import { sessionOn } from '../../../electron/cli/session.ts'
import { fail, ok } from '../../../shared/contract/call.ts'
import type { Action, Sign } from '../../../shared/domain/deciding/acting.ts'
import { aCore } from '../../support/core/core.ts'
import { anAction, aSign } from '../../support/core/some-rows.ts'

const mill = 'Grødvejs Dampmølle ApS'
const sign = aSign(1, { kind: 'haggles-early', on: '2026-09-01', note: 'twice\u001b[2J' })
const action = anAction(1, {
  remedy: 'price-raise',
  because: 'prao',
  startedOn: '2026-10-01',
  dueOn: '2026-11-15',
})

/** The command on the sample data; what was seen in the client and done about it is as given. */
async function review(
  words: readonly string[],
  given: { readonly signs?: readonly Sign[]; readonly actions?: readonly Action[] } = {},
  values: { readonly months?: number } = {},
) {
  const { core, value } = aCore()
  await value('app.openDemo', {})
  const invoke = async (name: string, input: unknown) => {
    if (name === 'signs.list') return ok(given.signs ?? [])
    if (name === 'actions.list') return ok(given.actions ?? [])
    return core.call(name, input)
  }
  const session = sessionOn(
    async () => ({ call: invoke, backup: core.backup }),
    () => ':memory:',
  )
  const answer = await reviewCommand.run({ 'as-of': '2026-10-31', ...values }, words, session)
  return {
    out: answer.text(),
    json: JSON.parse(JSON.stringify(answer.json)) as Record<string, unknown>,
  }
}

describe('review CLIENT', () => {
  test('the verdict first, with the figures that decided, then all that is known', async () => {
    const { out } = await review([mill], { signs: [sign], actions: [action] })
    const lines = out.split('\n')
    expect(lines[0]).toBe(`${mill} from 2026-05-01 to 2026-10-31, amounts in SEK`)
    expect(lines.slice(2, 5)).toEqual([
      'Advice: Say no, because',
      expect.stringContaining(
        'PRAO level (serious), since 2026-08-01: Brings 129.27/h; your PRAO level is ',
      ),
      expect.stringContaining('Falling rate (serious), since 2026-08-01'),
    ])
    expect(out).toMatch(/^An hour brings +129\.27$/m)
    expect(out).toMatch(/^ {2}elsewhere +914\.13$/m)
    expect(out.match(/^2026-(05|06|07|08|09|10) /gm)).toHaveLength(6)
    expect(out).toMatch(/^Not paid yet +-\d+\.\d\d +\d+\.\d\d$/m)
    expect(out).toMatch(/^Outside working hours +85:40$/m)
    expect(out).toMatch(/^ {2}overdue: 6 250\.00$/m)
    expect(out).toContain('  Haggles hard from the start, seen 2026-09-01: twice�[2J')
    expect(out).toContain('  Price raise, begun 2026-10-01, due 2026-11-15')
  })

  test('for scripts', async () => {
    const given = { signs: [sign], actions: [action] }
    const { json } = await review([mill], given, { months: 12 })
    expect(json).toMatchObject({
      client: mill,
      window: { from: '2025-11-01', to: '2026-10-31' },
      // Over a year the hours before it went wrong count as well.
      verdict: 'fix',
      figures: { client: mill, flags: expect.arrayContaining(['near-prao']) },
      signs: [sign],
      actions: [action],
    })
    expect(json['months']).toHaveLength(12)
    expect(Object.keys(json)).toEqual([
      'client',
      'asOf',
      'window',
      'currency',
      'verdict',
      'reasons',
      'figures',
      'flags',
      'months',
      'whereTheRateWent',
      'hours',
      'payments',
      'feeProjects',
      'retainers',
      'waitingRate',
      'trend',
      'signs',
      'actions',
    ])
  })

  test('E4, Y1: the figures of the report, the steps and what is still to be paid', async () => {
    const { core, value } = aCore()
    await value('app.openDemo', {})
    const clientId = (await value('clients.list', {})).find(({ name }) => name === mill)?.id ?? 0
    const page = await value('reports.client', { clientId, asOf: '2026-10-31' })
    core.close()
    const { json } = await review([mill])
    expect(json).toMatchObject({
      months: page.months,
      whereTheRateWent: page.cascade,
      hours: page.hours,
      flags: page.figures.flags,
    })
    const open = page.invoices.filter(({ openGross }) => openGross > 0)
    expect(open.length).toBeGreaterThan(0)
    expect(json['payments']).toMatchObject({
      overdue: page.figures.overdue,
      open: open.map(({ invoice, openGross }) => ({ number: invoice.number, openGross })),
    })
  })

  test('a name of several words need no quotes, nor capitals', async () => {
    const { out } = await review(['grødvejs', 'dampmølle', 'aps'])
    expect(out).toContain(mill)
    expect(out).not.toMatch(/^Warning signs$/m)
    await expect(review(['Grødvejs'])).rejects.toThrow(
      `There is no client named Grødvejs; did you mean: ${mill}.`,
    )
  })

  test('lists what was open on the day alone', async () => {
    const signs = [
      sign,
      { ...sign, kind: 'no-deposit' as const, on: '2026-11-01' },
      { ...sign, kind: 'cannot-pay' as const, closedOn: '2026-10-31' },
      { ...sign, kind: 'going-under' as const, closedOn: '2026-11-01' },
    ]
    const actions = [action, { ...action, remedy: 'say-no' as const, doneOn: '2026-10-15' }]
    const { json } = await review([mill], { signs, actions })
    expect((json['signs'] as Sign[]).map(({ kind }) => kind)).toEqual([
      'haggles-early',
      'going-under',
    ])
    expect(json['actions']).toEqual([action])
  })

  test('is nothing without them: a call that fails fails the review', async () => {
    const call = async () => fail('database-busy', 'for logs')
    const session = sessionOn(
      async () => ({ call, backup: async () => ok(null) }),
      () => ':memory:',
    )
    await expect(reviewCommand.run({}, [mill], session)).rejects.toEqual(
      new Stop('Another program holds the database. Close it and try again.'),
    )
  })
})
