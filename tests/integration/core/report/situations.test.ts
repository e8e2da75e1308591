import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aCore } from '../../../support/core/core.ts'
import { fillBook } from '../../../support/rules/fill-book.ts'
import { answerOf } from '../../../support/rules/situations/answer.ts'
import { feeSituations } from '../../../support/rules/situations/fees.ts'
import { asOf, client } from '../../../support/rules/situations/parts.ts'
import { relationSituations } from '../../../support/rules/situations/relations.ts'

const situations = [...feeSituations, ...relationSituations]

/** The table under the heading, by its first column; the other cells of each row. */
function tableOf(heading: string): ReadonlyMap<string, readonly string[]> {
  const [, section = ''] = readFileSync('docs/rules.md', 'utf8').split(`\n## ${heading}\n`)
  const [text = ''] = section.split('\n## ')
  const rows = text.split('\n').filter((line) => line.startsWith('|'))
  const cells = rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  return new Map(cells.slice(2).map(([name = '', ...rest]) => [name, rest]))
}

describe('the table of situations in docs/rules.md', () => {
  const table = tableOf('Situations')

  it('has a row for every situation built here, and no other', () => {
    expect([...table.keys()].toSorted()).toEqual(situations.map(({ name }) => name).toSorted())
  })

  it.each(situations)('$name: the app says so', async ({ name, book }) => {
    const test = aCore()
    expect(await fillBook(test, book)).toEqual([])
    const { clients } = await test.value('reports.clients', { asOf, months: 6 })
    const line = clients.find((one) => one.client === client)
    if (!line) throw new Error(`no line for ${name}`)
    expect(answerOf(line)).toEqual(table.get(name))
  })
})
