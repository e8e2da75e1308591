import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CliFolder, cliFolder } from './run-cli.ts'

let cli: CliFolder
beforeEach(() => {
  cli = cliFolder()
})
afterEach(() => cli.remove())

const doubtful = path.join(import.meta.dirname, '../../fixtures/doubtful')
const file = (name: string) => path.join(doubtful, name)

describe('import: what is probably wrong is taken and listed', () => {
  test('toCheck names line, code and value; the exit code is that of the refused rows', async () => {
    const outcome = (await cli.json('import', file('long-day.csv'))) as { toCheck: unknown[] }
    expect(outcome).toMatchObject({ taken: 2, refused: [] })
    expect(outcome.toCheck).toContainEqual({ line: 2, code: 'long-entry', value: '300 h' })
    expect(outcome.toCheck).toContainEqual({
      line: 2,
      code: 'long-day',
      value: '2026-10-06: 330 h',
    })
    const { exit, out } = await cli.run('import', file('overlap.csv'))
    expect(exit).toBe(0)
    expect(out).toMatch(/\n {2}\d things are taken and should be checked: see hourworth doubts/)
  })

  test('a length whose unit nothing states is a question: exit 2, the option named, nothing taken', async () => {
    const asked = await cli.run('import', file('no-unit.csv'), '--json')
    expect(asked.exit).toBe(2)
    expect(JSON.parse(asked.out)).toEqual({
      questions: [
        {
          code: 'needs-unit',
          column: 'Duration',
          choices: ['hours', 'minutes', 'seconds'],
          option: '--unit',
        },
      ],
    })
    expect(asked.error).toContain('--unit hours, --unit minutes, --unit seconds')
    const plain = await cli.run('import', file('no-unit.csv'))
    expect([plain.exit, plain.out]).toEqual([2, ''])
    expect(await cli.json('clients')).toMatchObject({ clients: [] })
    const told = await cli.json('import', file('no-unit.csv'), '--unit', 'minutes')
    expect(told).toMatchObject({ taken: 3, refused: [] })
  })

  test('the order of dates is asked in the same way', async () => {
    const dates = path.join(import.meta.dirname, '../../fixtures/bad/ambiguous-dates.csv')
    const header = readFileSync(dates, 'utf8').split('\n')[0]
    const { exit, out } = await cli.run('import', dates, '--json')
    const { questions } = JSON.parse(out) as { questions: { code: string; column: string }[] }
    expect(exit).toBe(2)
    expect(questions).toMatchObject([
      { code: 'needs-date-order', choices: ['dmy', 'mdy'], option: '--date-order' },
    ])
    expect(header).toContain(questions[0]?.column)
  })
})

describe('doubts: a numbered list', () => {
  interface Listed {
    readonly doubts: { readonly code: string; readonly key: string }[]
  }
  const asOf = ['--as-of', '2026-11-30']
  const list = async () => ((await cli.json('doubts', ...asOf)) as Listed).doubts

  test('each is a sentence with its figures, and can be said to be right by its number', async () => {
    await cli.json('import', file('long-day.csv'))
    const before = await list()
    expect(before.map(({ code }) => code)).toEqual(['long-entry', 'long-entry', 'long-day'])
    expect((await cli.run('doubts', ...asOf)).out).toMatch(
      /^1\. Elm: One entry of 300:00 h\. 2026-10-06\. One stretch .*\n2\. .*\n3\. A day of 330:00 h\./,
    )
    const settled = await cli.json('doubts', 'settle', '2', ...asOf)
    const { code, key } = before[1] ?? {}
    expect(settled).toMatchObject({ settled: { code, key, client: 'Elm' } })
    expect((await list()).map((one) => one.key)).toEqual([before[0]?.key, before[2]?.key])
    expect((await cli.run('doubts', 'settle', '1', ...asOf)).out).toMatch(/^Right as it is: Elm: /)
  })

  test('a number that is not in the list is refused', async () => {
    await cli.json('import', file('long-day.csv'))
    for (const number of ['0', '4', 'x']) {
      const { exit, error } = await cli.run('doubts', 'settle', number, ...asOf)
      expect([exit, error]).toEqual([
        2,
        `hourworth: There is no doubt ${number}: the list has 3.\n`,
      ])
    }
  })
})
