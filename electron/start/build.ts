import { spawnSync } from 'node:child_process'

/** Runs the build script; its output is shown only if it fails. True if it succeeded. */
export function build(root: string): boolean {
  const npm = process.env.npm_execpath
  const options = { cwd: root, encoding: 'utf8' } as const
  // On Windows npm is a batch file, which only a shell can start.
  const run = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, 'run', 'build'], options)
    : spawnSync('npm', ['run', 'build'], { ...options, shell: process.platform === 'win32' })
  if (run.status === 0) return true
  process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}\n`)
  return false
}
