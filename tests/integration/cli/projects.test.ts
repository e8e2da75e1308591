import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type CliFolder, cliFolder, samples } from './run-cli.ts'

let cli: CliFolder
beforeEach(async () => {
  cli = cliFolder()
  await cli.json('import', path.join(samples, 'kimai.csv'), '--zone', 'Europe/Stockholm')
}, 30_000)
afterEach(() => cli.remove())

const mill = 'Grødvejs Dampmølle ApS'
const newShop = ['projects', 'set', '--client', mill, '--project', 'Ny butik']
const set = (...pairs: string[]) => [...newShop, ...pairs]
const fixed = ['pricing=fixed', 'fee=60000', 'estimate=100h', 'starts=2026-01-02', 'ends=none']

describe('projects and clients', () => {
  test('a project is added, then changed, and each says what it changed', async () => {
    const added = await cli.json(...set(...fixed))
    expect(added).toMatchObject({
      client: mill,
      project: 'Ny butik',
      added: true,
      undoId: expect.any(Number) as number,
      pricing: 'fixed',
      fee: 6_000_000,
      estimatedSeconds: 360_000,
      startsOn: '2026-01-02',
      endsOn: null,
    })
    const { out } = await cli.run(...set('ends=2026-06-30', 'carryMonths=2', 'billing=advance'))
    expect(out.split('\n').slice(0, 3)).toEqual([
      `Ny butik of ${mill}: ends from none to 2026-06-30.`,
      `Ny butik of ${mill}: carryMonths from none to 2.`,
      `Ny butik of ${mill}: billing from none to advance.`,
    ])
    const { projects } = (await cli.json('projects')) as { projects: { project: string }[] }
    expect(projects.find(({ project }) => project === 'Ny butik')).toMatchObject({
      client: mill,
      fee: 6_000_000,
      endsOn: '2026-06-30',
      carryMonths: 2,
      billing: 'advance',
    })
  }, 30_000)

  test.each([
    ['fee=1e3', 'fee wants an amount'],
    ['estimate=many', 'estimate wants hours such as 100h'],
    ['starts=31/11', 'starts wants a date'],
    ['billing=monthly', 'billing wants one of afterwards, advance, or none'],
    ['prepaidHours=none', 'prepaidHours wants hours such as 40h'],
    ['prepaidHours=40h', 'wants the price of the block as well: fee=AMOUNT'],
    ['colour=red', 'A project has no colour'],
  ])(
    '%s is refused in a sentence and changes nothing',
    async (pair, words) => {
      const { exit, error } = await cli.run(...set(pair))
      expect([exit, error]).toEqual([2, expect.stringContaining(words)])
      expect((await cli.run('projects')).out).not.toContain('Ny butik')
    },
    30_000,
  )

  test('hours paid ahead become a fixed project with their price as its fee', async () => {
    const done = await cli.json(...set('prepaidHours=40h', 'fee=38000'))
    expect(done).toMatchObject({ added: true, pricing: 'fixed', fee: 3_800_000 })
    expect(done).toMatchObject({ estimatedSeconds: 40 * 3600, carryMonths: null, billing: null })
    // A larger block at the same price: the project has its fee already.
    const { out } = await cli.run(...set('prepaidHours=50h'))
    expect(out.split('\n')[0]).toBe(`Ny butik of ${mill}: estimate from 40:00 h to 50:00 h.`)
    const { exit, error } = await cli.run(...set('prepaidHours=50h', 'pricing=retainer'))
    expect([exit, error]).toEqual([2, expect.stringContaining('leave those out')])
    expect((await cli.run('help')).out).toMatch(/prepaidHours=40h .*a block of hours paid ahead/)
  }, 30_000)

  test('an end before the start is refused by the door, with the field', async () => {
    await cli.json(...set(...fixed))
    const { exit, error } = await cli.run(...set('ends=2025-12-31'))
    expect([exit, error]).toEqual([2, expect.stringContaining('endsOn: end-before-start')])
  }, 30_000)

  test('T5: rounding is set of a client and a project, and said', async () => {
    const { out } = await cli.run('clients', 'set', '--client', mill, 'rounding=up:15:day')
    expect(out).toBe(`${mill}: rounding from none to up:15:day.\n`)
    const own = await cli.json(...set('rounding=nearest:6:entry'))
    expect(own).toMatchObject({
      rounding: { direction: 'nearest', minutes: 6, per: 'entry' },
      changes: [
        expect.objectContaining({ key: 'pricing' }),
        { key: 'rounding', before: 'client', after: 'nearest:6:entry' },
      ],
    })
    const file = path.join(cli.folder, 'hours.csv')
    const done = await cli.json('export', file, '--client', mill, '--last-day', '2026-12-31')
    expect(done).toMatchObject({ file, entries: expect.any(Number) as number })
    expect(readFileSync(file, 'utf8').split('\r\n')[0]).toMatch(/,Note,Duration to invoice$/)
    const { clients } = (await cli.json('clients')) as { clients: unknown }
    expect(clients).toMatchObject([
      { client: mill, rounding: { direction: 'up', minutes: 15, per: 'day' } },
    ])
  }, 30_000)

  test('a client gets another name', async () => {
    expect(await cli.json('clients', 'rename', mill, 'Møllen ApS')).toMatchObject({
      before: mill,
      client: 'Møllen ApS',
      undoId: expect.any(Number) as number,
    })
    const { clients } = (await cli.json('clients')) as { clients: unknown }
    expect(clients).toMatchObject([{ client: 'Møllen ApS', state: 'active' }])
  }, 30_000)

  test('Q5: a fixed fee without an estimate is a doubt', async () => {
    const hours = ['--project', 'Webshop drift', 'pricing=fixed', 'fee=2000000']
    await cli.json('projects', 'set', '--client', mill, ...hours)
    const { doubts } = (await cli.json('doubts', '--as-of', '2026-10-31')) as {
      doubts: { code: string; client: string }[]
    }
    expect(doubts).toContainEqual(expect.objectContaining({ code: 'no-estimate', client: mill }))
    expect((await cli.run('doubts', '--as-of', '2026-10-31')).out).toMatch(
      /a fixed fee without estimate/,
    )
  }, 30_000)
})
