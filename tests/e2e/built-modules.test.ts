import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const built = path.join(import.meta.dirname, '../../out/main')

/** Parses each module and runs none: the entries would open a database. */
const parseAll = `
import { globSync, readFileSync } from 'node:fs'
import { SourceTextModule } from 'node:vm'
const broken = {}
const names = globSync('**/*.js', { cwd: ${JSON.stringify(built)} })
for (const name of names) {
  try {
    new SourceTextModule(readFileSync(${JSON.stringify(built)} + '/' + name, 'utf8'))
  } catch (error) {
    broken[name] = String(error)
  }
}
console.log(JSON.stringify({ count: names.length, broken }))
`

// What is loaded with the first file or the first backup can be broken while the app starts well: the bundler writes
// a `require` of its own into a module that already declares one.
test('every module of the built app can be loaded', () => {
  const flags = ['--experimental-vm-modules', '--no-warnings', '--input-type=module']
  const { stdout } = spawnSync(process.execPath, [...flags, '-e', parseAll], { encoding: 'utf8' })
  const { count, broken } = JSON.parse(stdout) as { count: number; broken: object }
  expect(broken).toEqual({})
  expect(count).toBeGreaterThan(5)
})
