import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

// In a process of its own, as checks from outside import it: bare Node, without the test runner's bundler.
test('what checks from outside reach for is there', () => {
  const file = path.join(import.meta.dirname, '../../support/outside.ts')
  const ask = `const m = await import(${JSON.stringify(file)}); console.log(JSON.stringify(Object.entries(m).map(([name, value]) => [name, Array.isArray(value) ? 'array' : typeof value])))`
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', ask], {
    encoding: 'utf8',
  })
  expect(Object.fromEntries(JSON.parse(printed) as [string, string][])).toEqual({
    openStore: 'function',
    createCore: 'function',
    insertEntries: 'function',
    importBatch: 'function',
    readFile: 'function',
    contract: 'object',
    callNames: 'array',
    errorCodes: 'array',
    refusalCodes: 'array',
    remedyKinds: 'array',
    toCsv: 'function',
    fileName: 'function',
  })
})
