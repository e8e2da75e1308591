import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The Electron binary of this checkout, or null while it has not been fetched: installing brings only its launcher. */
export function findElectron(root: string, override: string | undefined): string | null {
  const folder = path.join(root, 'node_modules', 'electron')
  const pathFile = path.join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron'
  const file = path.join(override || path.join(folder, 'dist'), name)
  return existsSync(file) ? file : null
}

/** Fetches the binary with Electron's own installer; false if that fails or takes longer than `limitMs`. */
export function fetchElectron(root: string, limitMs: number): boolean {
  const installer = path.join(root, 'node_modules', 'electron', 'install.js')
  if (!existsSync(installer)) return false
  const run = spawnSync(process.execPath, [installer], {
    cwd: root,
    stdio: 'ignore',
    timeout: limitMs,
    killSignal: 'SIGKILL',
  })
  return run.status === 0
}
