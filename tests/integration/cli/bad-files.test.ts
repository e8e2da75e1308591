import path from 'node:path'
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { imports } from '../../../shared/words/en/imports.ts'
import { type CliFolder, bad, cliFolder } from './run-cli.ts'

let cli: CliFolder
beforeEach(() => {
  cli = cliFolder()
})
afterEach(() => cli.remove())

const importBad = (file: string, ...options: string[]) =>
  cli.run('import', path.join(bad, file), ...options)
/** Everything an import could have left behind. */
const traces = async () =>
  (await cli.json('report', '--as-of', '2026-10-31')) as { clients: unknown[] }

describe('files with some bad rows: the good ones are taken, each bad one is named, exit 1', () => {
  test.each([
    ['end-before-start.csv', 2, [[3, 'end-before-start']]],
    ['negative-duration.csv', 2, [[3, 'negative-duration']]],
    ['unknown-currency.csv', 2, [[3, 'unknown-currency']]],
    [
      'missing-rate.csv',
      2,
      [
        [3, 'missing-rate'],
        [4, 'missing-rate'],
      ],
    ],
    ['truncated-quote.csv', 3, [[5, 'unclosed-quote']]],
  ] as const)('%s', async (file, taken, refusals) => {
    const { exit, out } = await importBad(file, '--json')
    const outcome = JSON.parse(out) as { taken: number; refused: { line: number; code: string }[] }
    expect(exit).toBe(1)
    expect(outcome.taken).toBe(taken)
    expect(outcome.refused.map(({ line, code }) => [line, code])).toEqual(refusals)
  })

  test('in words: line, reason and what stood there', async () => {
    const { out } = await importBad('unknown-currency.csv')
    expect(out).toMatch(
      /2 taken, 0 known already, 1 refused\n {2}line 3 \(currency\): This is not a currency code such as SEK or EUR\. SKR\n$/,
    )
  })
})

describe('files that can be read as a whole', () => {
  test('nul-bytes.csv is read with a notice, utf-16.csv by its mark', async () => {
    expect(await cli.json('import', path.join(bad, 'nul-bytes.csv'))).toMatchObject({
      refused: [],
      notices: [expect.stringContaining('nul')],
    })
    expect((await importBad('nul-bytes.csv')).out).toContain(
      `note: ${imports.notice['nul-bytes-dropped']}\n`,
    )
    // The same hours as the file before, with other notes.
    expect(await cli.json('import', path.join(bad, 'utf-16.csv'))).toMatchObject({
      updated: 3,
      refused: [],
    })
  })

  test('ambiguous-dates.csv asks for the order and is read once it is told', async () => {
    const asked = await importBad('ambiguous-dates.csv')
    expect([asked.exit, asked.out]).toEqual([2, ''])
    expect(asked.error).toContain('--date-order dmy')
    expect(await traces()).toMatchObject({ clients: [] })
    expect(
      await cli.json('import', path.join(bad, 'ambiguous-dates.csv'), '--date-order', 'dmy'),
    ).toMatchObject({ taken: 4, refused: [] })
  })
})

describe('files that cannot be read: one line, exit 2, no trace', () => {
  test.each([
    ['html-page.csv', /web page|HTML/i],
    ['entity-bomb.xml', /document type|DOCTYPE/i],
  ])('%s', async (file, words) => {
    const { exit, out, error } = await importBad(file)
    expect([exit, out]).toEqual([2, ''])
    expect(error).toMatch(words)
    expect(error.trim().split('\n')).toHaveLength(1)
    expect(await traces()).toMatchObject({ clients: [] })
  })

  test('wrong-delimiter.csv takes nothing and leaves no trace', async () => {
    const { exit, out, error } = await importBad('wrong-delimiter.csv')
    expect([exit, out]).toEqual([2, ''])
    expect(error).toContain(`${imports.unreadable['columns-mismatch']} Name it with --delimiter`)
    expect(await traces()).toMatchObject({ clients: [] })
  })

  test('a field of 20 MB is refused in seconds, not minutes', async () => {
    const file = path.join(cli.folder, 'big.csv')
    const header =
      'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags'
    writeFileSync(
      file,
      `${header}\nT,t@e.x,Stor AB,,,"${'x'.repeat(20 * 1024 * 1024)}",Yes,2026-06-01,09:00:00,2026-06-01,10:00:00,01:00:00,\n`,
    )
    const began = performance.now()
    const { exit } = await cli.run('import', file)
    expect(exit).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(30_000)
    expect(await traces()).toMatchObject({ clients: [] })
  })

  test('a missing file, a folder without files, and one above 50 MB do not even begin a database', async () => {
    const empty = path.join(cli.folder, 'empty')
    mkdirSync(empty)
    const large = path.join(cli.folder, 'large.csv')
    writeFileSync(large, Buffer.alloc(50 * 1024 * 1024 + 1))
    for (const [file, words] of [
      [path.join(cli.folder, 'nothing.csv'), 'there is no such file'],
      [empty, 'There is no file to import in'],
      [large, 'is larger than 50 MB'],
    ] as const) {
      const { exit, error } = await cli.run('import', file)
      expect([exit, error.includes(words)]).toEqual([2, true])
    }
    expect((await cli.run('report')).error).toContain('There is no database at')
  })
})

describe('what is no file, and might never end', () => {
  const aPipe = () => {
    const pipe = path.join(cli.folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    return pipe
  }

  test.each([
    ['a device', () => '/dev/zero'],
    ['a pipe that nobody writes to', aPipe],
  ])('%s is refused in one line', async (_, named) => {
    const file = named()
    const { exit, error } = await cli.run('import', file)
    expect(exit).toBe(2)
    expect(error).toContain(`${file} cannot be read: it is no file but a device or a pipe`)
  })
})
