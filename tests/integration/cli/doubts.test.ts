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
    expect(out).toMatch(/\n {2}\d rows are taken and should be checked: see hourworth doubts/)
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
    expect(asked.error).toContain('--unit hours, --unit minutes or --unit seconds')
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
      { code: 'needs-date-order', choices: ['ymd', 'dmy', 'mdy'], option: '--date-order' },
    ])
    expect(header).toContain(questions[0]?.column)
  })
})
