import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CliFolder, cliFolder, samples } from './run-cli.ts'

let cli: CliFolder
beforeEach(async () => {
  cli = cliFolder()
  await cli.json('import', path.join(samples, 'kimai.csv'), '--zone', 'Europe/Stockholm')
}, 30_000)
afterEach(() => cli.remove())

interface Logged {
  readonly entries: readonly { readonly id: number; readonly seconds: number }[]
  readonly undoId: number
}

test('a line is logged, two spans in one step, and says what was written', async () => {
  const { exit, out } = await cli.run('log', '2h grødvejs 2026-06-30 "møde, og mere"')
  expect([exit, out]).toEqual([0, '2:00 Grødvejs Dampmølle ApS, 2026-06-30: møde, og mere\n'])
  const logged = (await cli.json('log', 'grodvejs 9-11:30, 13-15 2026-06-30')) as Logged
  expect(logged).toMatchObject({
    entries: [
      { date: '2026-06-30', seconds: 9000, billable: true, activity: 'work', note: '' },
      { date: '2026-06-30', seconds: 7200 },
    ],
    undoId: expect.any(Number) as number,
  })
}, 30_000)

test('the last day is logged once more today, and never twice', async () => {
  await cli.json('log', '2h grødvejs yesterday "møde"')
  const { exit, out } = await cli.run('log-same')
  expect([exit, out]).toEqual([
    0,
    expect.stringMatching(/^2:00 Grødvejs Dampmølle ApS, .*: møde\n$/),
  ])
  expect(await cli.json('log-same')).toEqual({ entries: [], undoId: null })
}, 30_000)

test('words need no quotes where the shell leaves them alone', async () => {
  const { exit, out } = await cli.run('log', '45m', 'admin', '2026-06-30')
  expect([exit, out]).toEqual([0, '0:45 internal, 2026-06-30\n'])
}, 30_000)

test('the timer starts, and what it ran for is told when another does', async () => {
  const first = await cli.run('log', 'start grødvejs call')
  expect([first.exit, first.out]).toEqual([0, 'The timer runs: Grødvejs Dampmølle ApS: call\n'])
  expect(await cli.json('log', 'start internal')).toMatchObject({ timer: { clientId: null } })
}, 30_000)

test.each([
  ['2h zebra', 'Nobody is called zebra', { code: 'unknown-name', text: 'zebra', choices: null }],
  [
    '90 grødvejs',
    'Is 90 1:30 or 90:00 hours?',
    { code: 'unit', text: '90', choices: ['1h30m', '90h'] },
  ],
  [
    '9-5 grødvejs',
    '9-5 ends before it begins',
    { code: 'end', text: '9-5', choices: ['9:00-17:00', '9:00-5:00+1'] },
  ],
  ['2h grødvejs 31/11', 'There is no such day', { code: 'date', text: '31/11', choices: null }],
  ['2h', 'Whom was it for?', { code: 'whose', text: '', choices: null }],
])(
  '%s writes nothing and asks',
  async (line, words, question) => {
    const { exit, out, error } = await cli.run('log', line, '--json')
    expect([exit, error]).toEqual([2, expect.stringContaining(words)])
    expect(JSON.parse(out)).toEqual({ questions: [{ ...question, column: null, option: null }] })
  },
  30_000,
)

test('a choice written in the place of what was asked is an answer', async () => {
  const { entries } = (await cli.json(
    'log',
    '1h30m @"Grødvejs Dampmølle ApS" 2026-06-30',
  )) as Logged
  expect(entries).toMatchObject([{ seconds: 5400 }])
}, 30_000)
