import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Envelope } from '../../../shared/contract/call.ts'
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/index.ts'

const built = path.join(import.meta.dirname, '../../../out/main')

export interface RunningApp {
  /** Rejects once the process has gone. */
  readonly call: <N extends CallName>(
    name: N,
    input: CallInput<N>,
  ) => Promise<Envelope<CallOutput<N>>>
  /** Ends the process with a signal, and waits until it has gone. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/** The built browser shell as a process of its own on a data folder, logged in. */
export async function runBuiltApp(folder: string): Promise<RunningApp> {
  const script = path.join(built, 'browser.js')
  const child = spawn(process.execPath, [script, '--no-open', '--data', folder])
  const gone = once(child, 'exit')
  onTestFinished(() => void child.kill('SIGKILL'))
  const url = await addressOf(child)
  const { origin } = new URL(url)
  const login = await fetch(url, { redirect: 'manual' })
  const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return {
    call: async (name, input) => {
      const answer = await fetch(`${origin}/api/${name}`, {
        method: 'POST',
        headers: { cookie, 'x-hourworth': '1', 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      return (await answer.json()) as Envelope<CallOutput<typeof name>>
    },
    end: async (signal) => {
      child.kill(signal)
      await gone
    },
  }
}

async function addressOf({ stdout, stderr }: ReturnType<typeof spawn>): Promise<string> {
  let said = ''
  stderr?.on('data', (data) => (said += String(data)))
  for await (const data of stdout ?? []) {
    said += String(data)
    const url = /http:\/\/127\.0\.0\.1:\d+\/login\?t=[\w-]+/.exec(said)?.[0]
    if (url !== undefined) return url
  }
  throw new Error(`the app did not start: ${said}`)
}

/** Runs the built command line to its end. */
export function runBuiltCli(...args: string[]): {
  exit: number | null
  out: string
  error: string
} {
  const script = path.join(built, 'cli.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { exit: status, out: stdout, error: stderr }
}
