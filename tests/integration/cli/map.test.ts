import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CliFolder, cliFolder } from './run-cli.ts'

let cli: CliFolder
beforeEach(() => {
  cli = cliFolder()
})
afterEach(() => cli.remove())

function write(name: string, text: string): string {
  const file = path.join(cli.folder, name)
  writeFileSync(file, text)
  return file
}

test('--map says what the columns of a file mean', async () => {
  const table = write('a.csv', 'Wann;Wer;Wie lange\n02.03.2026;Vagt;90\n')
  const columns = [
    { column: 'Wann', as: 'date' },
    { column: 'Wer', as: 'client' },
    { column: 'Wie lange', as: 'length', unit: 'minutes' },
  ]
  const map = write('map.json', JSON.stringify({ kind: 'entries', columns, dateOrder: 'dmy' }))
  expect(await cli.json('import', table, '--map', map)).toMatchObject({ taken: 1, refused: [] })
  const wrong = write('wrong.json', '{"kind":"hours"}')
  const { exit, error } = await cli.run('import', table, '--map', wrong)
  expect(exit).toBe(2)
  expect(error).toContain('does not say what columns mean (kind ')
})
