import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeRedirect } from '../../../electron/browser/redirect-file.ts'

const address = 'http://127.0.0.1:4711/login?t=secret'

test('the one-time address stands in a file of this user alone, whose name says nothing of it', () => {
  const { file, remove } = writeRedirect(address)
  onTestFinished(remove)
  expect(readFileSync(file, 'utf8')).toContain(`content="0; url=${address}"`)
  expect(file).not.toContain('secret')
})

test.skipIf(process.platform === 'win32')('nobody else can read it, nor its folder', () => {
  const { file, remove } = writeRedirect(address)
  onTestFinished(remove)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700)
})

test('it goes with the shell', () => {
  const { file, remove } = writeRedirect(address)
  remove()
  remove()
  expect(existsSync(path.dirname(file))).toBe(false)
})
