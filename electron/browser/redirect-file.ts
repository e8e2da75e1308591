import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loginLifetimeMs } from './login.ts'

/** A file that leads a browser to an address. */
export interface RedirectFile {
  readonly file: string
  readonly remove: () => void
}

/**
 * Writes the one-time address into a file that this user alone can read, for a browser to be started on: every
 * user of the machine sees what a program is started with. It goes when the address is too old to be of use.
 */
export function writeRedirect(address: string): RedirectFile {
  const folder = mkdtempSync(path.join(tmpdir(), 'hourworth-open-'))
  const file = path.join(folder, 'open.html')
  const html = `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${address}"><title>Hourworth</title>
<a href="${address}">Hourworth</a>\n`
  writeFileSync(file, html, { mode: 0o600, flag: 'wx' })
  const timer = setTimeout(() => remove(), loginLifetimeMs).unref()
  const remove = () => {
    clearTimeout(timer)
    rmSync(folder, { recursive: true, force: true })
  }
  return { file, remove }
}
