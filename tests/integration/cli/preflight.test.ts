import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/core/store.ts'

const root = path.join(import.meta.dirname, '../../..')

/** Nodes on the search path outside the project that better-sqlite3 would crash. */
function oldNode(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => path.join(folder, 'node'))
    .find((node) => {
      const asked = spawnSync(node, ['-p', 'process.versions.napi'], { encoding: 'utf8' })
      return asked.status === 0 && Number(asked.stdout) < 10
    })
}

/** The entry and what it imports before the check, as a build would leave them: plain JavaScript. */
function strippedEntry(folder: string): string {
  for (const file of ['cli/main', 'store/file/preflight']) {
    const source = readFileSync(path.join(root, 'electron', `${file}.ts`), 'utf8')
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    const code = stripTypeScriptTypes(source).replaceAll(/\.ts'/g, ".mjs'")
    writeFileSync(path.join(folder, `${file}.mjs`), code)
  }
  return path.join(folder, 'cli/main.mjs')
}

test('the entry imports nothing but built-in modules before the check', () => {
  const source = readFileSync(path.join(root, 'electron/cli/main.ts'), 'utf8')
  const imports = [...source.matchAll(/^import .* from '(.*)'$/gm)].map(([, name]) => name)
  expect(imports).toEqual(['../store/file/preflight.ts'])
  // A named import that an old Node does not have fails before the check runs.
  expect(source).not.toMatch(/import \{.*from 'node:/)
})

test('a Node without the Node-API version of the database says so in one line, exit 2', () => {
  const entry = strippedEntry(temporaryFolder())
  const old = oldNode()
  // Where no such Node is installed, this one pretends to be one.
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2', napi: '9' } })`
  const [node, args] =
    old === undefined
      ? [
          process.execPath,
          ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, entry],
        ]
      : [old, [entry]]
  const { status, stdout, stderr } = spawnSync(node, [...args, 'report'], { encoding: 'utf8' })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^Hourworth needs Node\.js 22\.14 or newer; this is \d+\.\d+\.\d+\.\n$/)
})

test('the entry can be run from any folder', () => {
  const entry = path.join(root, 'electron/cli/main.ts')
  const out = execFileSync(process.execPath, [entry, 'help'], {
    cwd: temporaryFolder(),
    encoding: 'utf8',
  })
  expect(out).toContain('hourworth COMMAND')
})
