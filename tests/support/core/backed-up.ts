import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { at, testCore, type TestCore } from './core.ts'
import { temporaryFolder } from './store.ts'

/** A core on a file with backups, as the shells have it; noon of 2026-06-30 unless told otherwise. */
export function aBackedUpCore(
  file = path.join(temporaryFolder(), 'work.db'),
  now = at('2026-06-30 12:00'),
): TestCore {
  const test = testCore({ file, backsUp: true, now })
  onTestFinished(async () => {
    await test.core.idle()
    test.core.close()
  })
  return test
}

/** The folder of a core's backups. */
export const backupsOf = ({ db }: TestCore): string => path.join(path.dirname(db.name), 'backups')

/** What lies in it. */
export const filesOf = (core: TestCore): string[] =>
  existsSync(backupsOf(core)) ? readdirSync(backupsOf(core)).toSorted() : []
