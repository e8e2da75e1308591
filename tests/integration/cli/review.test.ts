import { describe, expect, test } from 'vitest'
import { reviewCommand } from '../../../electron/cli/commands/review.ts'
import type { Outcome } from '../../../electron/cli/command.ts'
import { fail, ok } from '../../../shared/contract/call.ts'
import type { Invoke } from '../../../shared/contract/index.ts'
import type { Action, Sign } from '../../../shared/domain/acting.ts'
import { aCore } from '../../support/core/core.ts'

const mill = 'Grødvejs Dampmølle ApS'
const sign: Sign = {
  id: 1,
  clientId: 1,
  kind: 'haggles-early',
  on: '2026-09-01',
  note: 'twice\u001b[2J',
  closedOn: null,
}
const action: Action = {
  id: 1,
  clientId: 1,
  remedy: 'price-raise',
  because: 'prao',
  startedOn: '2026-10-01',
  dueOn: '2026-11-15',
  note: '',
  doneOn: null,
  outcome: null,
  outcomeNote: '',
}

/** The command on the sample data; what was seen in the client and done about it is as given. */
async function review(
  words: readonly string[],
  given: { readonly signs?: readonly Sign[]; readonly actions?: readonly Action[] } = {},
  { json = false, values = {} }: { readonly json?: boolean; readonly values?: object } = {},
): Promise<Outcome> {
  const { core, value } = aCore()
  await value('app.openDemo', {})
  const invoke = async (name: string, input: unknown) => {
    if (name === 'signs.list') return ok(given.signs ?? [])
    if (name === 'actions.list') return ok(given.actions ?? [])
    return core.call(name, input)
  }
  return reviewCommand.run({
    positionals: words,
    values: { 'as-of': '2026-10-31', ...values },
    json,
    open: async () => ok({ invoke: invoke as Invoke, backup: core.backup }),
  })
}

describe('review CLIENT', () => {
  test('the verdict first, with the figures that decided, then all that is known', async () => {
    const { exit, out = '' } = await review([mill], { signs: [sign], actions: [action] })
    expect(exit).toBe(0)
    const lines = out.split('\n')
    expect(lines[0]).toBe(`${mill} from 2026-05-01 to 2026-10-31, amounts in SEK`)
    expect(lines.slice(2, 5)).toEqual([
      'Verdict: say-no, because',
      expect.stringContaining('prao (serious), since 2026-08-01: effective rate 129.27/h'),
      expect.stringContaining('falling-rate (serious), since 2026-08-01'),
    ])
    expect(out).toMatch(/^An hour brings +129\.27$/m)
    expect(out).toMatch(/^ {2}elsewhere +920\.68$/m)
    expect(out.match(/^2026-(05|06|07|08|09|10) /gm)).toHaveLength(6)
    expect(out).toMatch(/^not-paid +-\d+\.\d\d +\d+\.\d\d$/m)
    expect(out).toMatch(/^of all, out of hours +85:40$/m)
    expect(out).toMatch(/^ {2}overdue: 6 250\.00$/m)
    expect(out).toContain('  haggles-early, seen 2026-09-01: twice�[2J')
    expect(out).toContain('  price-raise, begun 2026-10-01, due 2026-11-15')
  })

  test('for scripts', async () => {
    const options = { json: true, values: { months: '12' } }
    const { out = '' } = await review([mill], { signs: [sign], actions: [action] }, options)
    const json: Record<string, unknown> = JSON.parse(out)
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
    const { out = '' } = await review([mill], {}, { json: true })
    const json: Record<string, unknown> = JSON.parse(out)
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
    const { out = '' } = await review(['grødvejs', 'dampmølle', 'aps'])
    expect(out).toContain(mill)
    expect(out).not.toContain('Warning signs')
    expect(await review(['Grødvejs'])).toMatchObject({
      exit: 2,
      error: `There is no client named Grødvejs; did you mean: ${mill}.`,
    })
  })

  test('lists what was open on the day alone', async () => {
    const signs = [
      sign,
      { ...sign, kind: 'no-deposit' as const, on: '2026-11-01' },
      { ...sign, kind: 'cannot-pay' as const, closedOn: '2026-10-31' },
      { ...sign, kind: 'going-under' as const, closedOn: '2026-11-01' },
    ]
    const actions = [action, { ...action, remedy: 'say-no' as const, doneOn: '2026-10-15' }]
    const { out = '' } = await review([mill], { signs, actions }, { json: true })
    const json = JSON.parse(out) as { signs: Sign[]; actions: Action[] }
    expect(json.signs.map(({ kind }) => kind)).toEqual(['haggles-early', 'going-under'])
    expect(json.actions).toEqual([action])
  })

  test('is nothing without them: a call that fails fails the review', async () => {
    const invoke = async () => fail('database-busy', 'another program holds the database')
    const open = async () => ok({ invoke, backup: async () => ok(null) })
    const input = { positionals: [mill], values: {}, json: false, open }
    expect(await reviewCommand.run(input)).toEqual({
      exit: 2,
      error: 'Another program holds the database.',
    })
  })
})
