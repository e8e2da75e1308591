import type { Machine } from './data-folder.ts'

/** Whether a window could be shown: always on macOS and Windows, elsewhere if X11 or Wayland say so. */
export function hasDisplay({ platform, env }: Pick<Machine, 'platform' | 'env'>): boolean {
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
