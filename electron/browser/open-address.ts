import { spawn } from 'node:child_process'
import type { Machine } from '../shell/data-folder.ts'
import { hasDisplay } from '../shell/display.ts'

/** The program and arguments that show an address in the user's browser; null where nothing could show it. */
export function openerOf(
  address: string,
  { platform, env }: Pick<Machine, 'platform' | 'env'>,
): readonly [string, readonly string[]] | null {
  // Without a display xdg-open may start a text browser in this very terminal.
  if (!hasDisplay({ platform, env })) return null
  if (platform === 'darwin') return ['open', [address]]
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', address]]
  return ['xdg-open', [address]]
}

/** Shows the address in the user's browser if it can; it is printed as well, so a failure needs no word. */
export function openAddress(address: string): void {
  const opener = openerOf(address, process)
  if (!opener) return
  const [program, args] = opener
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
