import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Runs a command that installs something, said aloud; false when it fails or takes over five minutes. */
export const run = (command: string, args: readonly string[]): boolean => {
  console.log(`> ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit', timeout: 300_000 }).status === 0
}

/** Whether Debian packages can be installed here: apt is there, and we may use it. */
const hasApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Installs a Debian package. */
export const installPackage = (name: string): boolean => {
  if (!hasApt) return false
  // A list that cannot be renewed may still be new enough.
  run('apt-get', ['update', '-qq'])
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])
}
