import path from 'node:path'
import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mergedAnswer } from '../../../electron/cli/output/merged.ts'
import { type CliFolder, cliFolder } from './run-cli.ts'

// What the command line says of files that come a second time, of imports made, and of clients made one.

let cli: CliFolder
beforeEach(() => {
  cli = cliFolder()
})
afterEach(() => cli.remove())

const field = (name: string) => path.resolve('tests/fixtures/field', name)

test('another zone is a question that writes nothing; changed rows are taken as updated', async () => {
  const [first, second] = ['export-1.csv', 'export-2.csv'].map((name) =>
    field(`02-reimport-after-edit/${name}`),
  ) as [string, string]
  await cli.json('import', first, '--zone', 'Europe/Stockholm')
  const asked = await cli.run('import', first, '--zone', 'UTC', '--json')
  expect(asked.exit).toBe(2)
  expect(JSON.parse(asked.out)).toMatchObject({
    questions: [
      {
        code: 'needs-same-hours',
        column: null,
        choices: ['same', 'new'],
        option: '--same-hours',
      },
    ],
  })
  const known = ['import', first, '--zone', 'UTC', '--same-hours', 'same']
  expect(await cli.json(...known)).toMatchObject({ taken: 0, updated: 0, duplicates: 4 })
  const changed = await cli.run('import', second, '--zone', 'Europe/Stockholm')
  expect(changed.out).toContain('0 taken, 4 updated')
  expect(changed.out).toContain('line 2: Cedar. Note from desing to design')
  const { imports } = (await cli.json('imports')) as { imports: { number: number }[] }
  expect(imports).toMatchObject([
    { taken: 0, updated: 4 },
    { taken: 4, undoneAt: null },
  ])
  const number = String(imports[0]?.number)
  expect(await cli.json('undo-import', number)).toMatchObject({ import: Number(number) })
  expect((await cli.run('imports')).out).toMatch(/undone/)
})

test('what is odd is listed by line, its values written for people', async () => {
  const file = path.join(cli.folder, 'long.csv')
  writeFileSync(file, 'Date,Client,Hours\n2026-10-06,Elm,18:30\n')
  const { out } = await cli.run('import', file)
  expect(out).toContain('line 2: Over 16 hours in one entry. 18:30 h')
})

test('what goes with a merge is said: agreed rates, and how a project was paid', () => {
  const moved = {
    entries: 1,
    seconds: 3600,
    projects: 0,
    invoices: 0,
    joinedInvoices: [],
    droppedRates: 0,
    droppedPrice: null,
  }
  const said = (more: object) => {
    const merged = { from: 'A', into: 'B', moved: { ...moved, ...more }, undoId: 1 }
    return mergedAnswer('{{from}} is {{into}} now.', merged as never).text()
  }
  expect(said({})).toBe('A is B now.')
  expect(said({ droppedRates: 2 })).toContain('Where both had agreed rates, those of B hold.')
  const price = { pricing: 'fixed', fee: 100 }
  expect(said({ droppedPrice: price })).toContain('How A was paid is gone; B keeps its own.')
})

test('two clients are made one, and the old name finds it', async () => {
  const file = field('04-unicode-names/names.csv')
  await cli.json('import', file)
  const merged = await cli.json('clients', 'merge', 'Müller', 'into', 'Müller AB')
  expect(merged).toMatchObject({ merged: 'Müller', into: 'Müller AB', moved: { entries: 5 } })
  const later = path.join(cli.folder, 'later.csv')
  writeFileSync(later, readFileSync(file, 'utf8').replaceAll('2026-09', '2026-10'))
  await cli.json('import', later)
  const { clients } = (await cli.json('clients')) as { clients: { client: string }[] }
  expect(clients.map(({ client }) => client)).toEqual(['Müller AB'])
  expect((await cli.run('clients', 'merge', 'Müller AB', 'Elm')).exit).toBe(2)
})
