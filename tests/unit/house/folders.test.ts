import { globSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../../..')

/** How many files each folder of code holds itself, those of its subfolders aside. Fixtures are data. */
function filesByFolder(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const files = globSync('{electron,renderer,shared,tests}/**/*.*', { cwd: root })
  for (const file of files.filter((name) => !name.startsWith('tests/fixtures/'))) {
    const folder = path.dirname(file)
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return counts
}

test('no folder of code holds more than twenty files', () => {
  const folders = filesByFolder()
  expect(folders.size).toBeGreaterThan(100)
  expect([...folders].filter(([, count]) => count > 20)).toEqual([])
})
