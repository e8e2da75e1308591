import { spawnSync } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { makeFolder } from '../../../electron/shell/make-folder.ts'

const root = path.join(import.meta.dirname, '../../..')
const module = pathToFileURL(path.join(root, 'electron/shell/last-resort.ts')).href

test.each([
  ['thrown at once', `throw new TypeError('Hemlig AB')`],
  ['thrown later', `setImmediate(() => { throw new TypeError('Hemlig AB') })`],
  ['a promise nobody looks after', `void Promise.reject(new TypeError('Hemlig AB'))`],
  ['waited for at the top', `await Promise.reject(new TypeError('Hemlig AB'))`],
  [
    'in a listener',
    `process.on('x', () => { throw new TypeError('Hemlig AB') }); process.emit('x')`,
  ],
])('what nobody foresaw is one line without its text: %s', (_, code) => {
  const script = `import { catchTheRest, endInOneLine } from '${module}'
    catchTheRest(endInOneLine)
    ${code}`
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script],
    { encoding: 'utf8' },
  )
  expect([status, stdout, stderr]).toEqual([
    2,
    '',
    'hourworth: Something went wrong inside Hourworth (TypeError). What was saved is safe.\n',
  ])
})

test.each(['start.ts', 'browser/main.ts', 'cli/main.ts', 'desktop/main.ts'])(
  'every program of the app has that catch: %s',
  (entry) => {
    const source = readFileSync(path.join(root, 'electron', entry), 'utf8')
    expect(source).toContain('catchTheRest(end')
  },
)

test.skipIf(process.platform !== 'linux')('output that cannot be written is one line', () => {
  const full = openSync('/dev/full', 'w')
  const main = path.join(root, 'electron/cli/main.ts')
  const { status, stderr } = spawnSync(process.execPath, [main, 'help'], {
    encoding: 'utf8',
    stdio: ['ignore', full, 'pipe'],
  })
  expect([status, stderr]).toEqual([2, 'hourworth: The output could not be written: ENOSPC.\n'])
})

const unmakeable = process.platform === 'linux' ? ['/proc', '/sys', '/dev/null'] : []
test.each(unmakeable)('a home where nothing can be made is one line: %s', (home) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'electron/cli/main.ts'), 'settings'],
    { encoding: 'utf8', env: { ...process.env, HOME: home, XDG_DATA_HOME: '' } },
  )
  expect(status).toBe(2)
  expect(stderr).toMatch(/^hourworth: \S+ (cannot be used: |can only be read, |)[^\n]+\n$/)
  expect(makeFolder(`${home}/nowhere/x`)).toMatchObject({ ok: false })
})

test.each(['', 'relative'])('a home of %j depends on no folder the app is started in', (home) => {
  const module = pathToFileURL(path.join(root, 'electron/shell/data-folder.ts')).href
  const script = `import { dataFolder, thisMachine } from '${module}'
    process.stdout.write(dataFolder(thisMachine()))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, HOME: home, XDG_DATA_HOME: '', USERPROFILE: home },
  })
  expect(path.isAbsolute(stdout)).toBe(true)
})
