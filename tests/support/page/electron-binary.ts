import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Path of a real Electron binary, or why there is none. Never imports `electron`: in plain Node that downloads a
 * missing binary.
 */
export const findElectron = (): { readonly binary: string } | { readonly missing: string } => {
  const folder = path.join(import.meta.dirname, '../../../node_modules/electron')
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const named = path.join(folder, 'path.txt')
  const relative = existsSync(named) ? readFileSync(named, 'utf8') : 'electron'
  const binary = path.join(override ?? path.join(folder, 'dist'), relative)
  if (!existsSync(binary))
    return { missing: 'no Electron binary (npx install-electron fetches it)' }
  const hasDisplay =
    process.platform !== 'linux' ||
    [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((display) => display)
  return hasDisplay ? { binary } : { missing: 'no display (run under xvfb-run -a)' }
}
