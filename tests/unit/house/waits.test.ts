import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { limits } from '../../support/limits.ts'

const tests = path.join(import.meta.dirname, '../..')
const files = globSync('{unit,integration,browser,e2e,support}/**/*.{ts,tsx}', { cwd: tests })

/** Where a pattern stands in the tests, as `file: text`. */
const places = (pattern: RegExp, accepted: (match: RegExpMatchArray) => boolean = () => false) =>
  files.flatMap((file) =>
    [...readFileSync(path.join(tests, file), 'utf8').matchAll(pattern)]
      .filter((match) => !accepted(match))
      .map((match) => `${file}: ${match[0]}`),
  )

test('no wait is shorter than fifteen seconds, whatever it is for', () => {
  expect(limits.expect.poll.timeout).toBeGreaterThanOrEqual(15_000)
  expect(files.length).toBeGreaterThan(150)
  const long = ([, given = '']: RegExpMatchArray) => Number(given.replaceAll('_', '')) >= 15_000
  expect(places(/\btimeout: ?([\d_]+)/gi, long)).toEqual([])
  // These wait a second and know no setting; `expect.poll` does what they do.
  expect(places(/\bvi\.wait(?:For|Until)\(/g)).toEqual([])
})

test('nothing waits for time to pass', () => {
  expect(places(/\bwaitForTimeout\(|\bsetTimeout\(|\bsleep\(/g)).toEqual([])
})
