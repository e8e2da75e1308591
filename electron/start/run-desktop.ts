import { spawn } from 'node:child_process'

/** A window that closes with an error this soon has never been seen. */
const neverSeenMs = 10_000

/**
 * Runs the desktop app until it ends and resolves with its exit code, or with null if it could not even start
 * (a missing library, a forbidden sandbox): then the browser shell can still serve.
 */
export function runDesktop(electron: string, args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const began = performance.now()
    const child = spawn(electron, args, { stdio: 'inherit' })
    // Ctrl+C reaches the app by itself; it needs the time to close its database.
    process.on('SIGINT', () => undefined)
    process.on('SIGTERM', () => void child.kill('SIGTERM'))
    child.on('error', () => resolve(null))
    child.on('exit', (code, signal) => {
      const failedAtOnce = code !== 0 && performance.now() - began < neverSeenMs
      const asked = signal === 'SIGINT' || signal === 'SIGTERM'
      resolve(failedAtOnce && !asked ? null : (code ?? 0))
    })
  })
}
