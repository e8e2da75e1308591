import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { ok, type Envelope } from '../../shared/contract/call.ts'
import { failureOfFile } from '../store/file/file-failure.ts'

/**
 * Makes a folder and those above it that are missing, for the user alone: the figures are private.
 * Fails with the codes of `file-failure`, each naming the folder that could not be made.
 */
export function makeFolder(folder: string): Envelope<null> {
  const missing: string[] = []
  let at = path.resolve(folder)
  try {
    // Step by step: Node's own recursive way never ends in folders such as /proc, where nothing can be made.
    while (!statSync(at, { throwIfNoEntry: false })?.isDirectory()) {
      missing.push(at)
      const above = path.dirname(at)
      if (above === at) break
      at = above
    }
    while ((at = missing.pop() ?? '') !== '') makeOne(at)
    return ok(null)
  } catch (error) {
    const failure = failureOfFile(error, at)
    if (failure) return failure
    throw error
  }
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}
