import { homedir, userInfo } from 'node:os'
import path from 'node:path'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

export const databaseName = 'hourworth.db'

/** This machine, as the functions below ask for it. A home that depends on where the app was started is none. */
export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: path.isAbsolute(homedir()) ? homedir() : userInfo().homedir,
})

/** Where the user's data lives when no folder is named: the place each system keeps application data. */
export function dataFolder({ platform, env, home }: Machine): string {
  if (platform === 'darwin') {
    return path.posix.join(home, 'Library', 'Application Support', 'Hourworth')
  }
  if (platform === 'win32') {
    return path.win32.join(env.APPDATA || path.win32.join(home, 'AppData', 'Roaming'), 'Hourworth')
  }
  // The XDG specification tells programs to ignore a relative path.
  const xdg = env.XDG_DATA_HOME
  const base = xdg?.startsWith('/') ? xdg : path.posix.join(home, '.local', 'share')
  return path.posix.join(base, 'hourworth')
}
