import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CliFolder, cliFolder, runCli } from './run-cli.ts'

let cli: CliFolder
beforeEach(() => {
  cli = cliFolder()
})
afterEach(() => cli.remove())

const isUnix = process.platform !== 'win32'
const pipeAt = (file: string) => {
  spawnSync('mkfifo', [file])
  return file
}

/** A device gives bytes for ever or none, and a pipe nobody writes to holds whoever opens it. */
const odd: (readonly [string, () => string])[] = [
  ['a device without an end', () => '/dev/zero'],
  ['a device without a beginning', () => '/dev/null'],
  ['a pipe', () => pipeAt(path.join(cli.folder, 'pipe.db'))],
  ['a folder', () => cli.folder],
]

test.runIf(isUnix).each(odd)('%s in the place of a database is one line', async (_, place) => {
  for (const command of [['report'], ['settings', 'set', 'fill=0.5'], ['check']]) {
    const { exit, out, error } = await runCli([...command, '--db', place()])
    expect([exit, out]).toEqual([2, ''])
    expect(error).toMatch(
      /^hourworth: \S+ cannot be used: it is a (device or a pipe|folder)[^\n]*\n$/,
    )
  }
})

test.runIf(isUnix).each(odd)('%s in the place of a backup is one line', async (_, place) => {
  await cli.run('settings', 'set', 'fill=0.5')
  const { exit, out, error } = await cli.run('restore', place())
  expect([exit, out]).toEqual([2, ''])
  expect(error).toMatch(
    /^hourworth: \S+ cannot be used: it is a (device or a pipe|folder)[^\n]*\n$/,
  )
  expect(await cli.json('settings')).toMatchObject({ fill: '0.5' })
})

test.each(['backup', 'salvage'])(
  'a place where %s can write nothing is one line',
  async (command) => {
    await cli.run('settings', 'set', 'fill=0.5')
    for (const place of [path.join(cli.db, 'below', 'x.db'), path.join(cli.folder, 'no', 'x.db')]) {
      const { exit, error } = await cli.run(command, place)
      expect(exit).toBe(2)
      expect(error).toMatch(/^hourworth: \S+ cannot be used: [^\n]+\n$/)
    }
  },
)
