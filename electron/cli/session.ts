import { existsSync } from 'node:fs'
import path from 'node:path'
import { ok, type CallError, type Envelope } from '../../shared/contract/call.ts'
import type { Invoke } from '../../shared/contract/index.ts'
import type { Core } from '../core/door/create-core.ts'
import { dataFolder, databaseName, thisMachine } from '../shell/data-folder.ts'
import { type Hint, type Session, stop } from './command.ts'
import { commandLine, fill } from './words.ts'

/** Opens the database at the first call, so that wrong usage makes none. `close` closes what was opened. */
export function openSession(
  given: string | undefined,
  creates: boolean,
): Session & { readonly close: () => void } {
  let core: Core | undefined
  const opened = async () => (core ??= await open(given, creates))
  return { ...sessionOn(opened), close: () => core?.close() }
}

async function open(given: string | undefined, creates: boolean): Promise<Core> {
  const folder = dataFolder(thisMachine())
  const file = given ?? path.join(folder, databaseName)
  if (!creates && !existsSync(file)) stop(fill(commandLine.failure.noDatabase, { file }))
  const { makeFolder } = await import('../shell/make-folder.ts')
  const made = given === undefined ? makeFolder(folder) : ok(null)
  if (!made.ok) return refuse(made.error)
  const { openCore } = await import('../shell/open-core.ts')
  const core = openCore({ file, log: () => undefined })
  return core.ok ? core.value : refuse(core.error)
}

async function refuse(error: CallError): Promise<never> {
  const { whyNotOpen } = await import('../shell/why-not-open.ts')
  return stop(whyNotOpen(error))
}

/** A session on a core that is opened when it is first asked. */
export function sessionOn(opened: () => Promise<Pick<Core, 'call' | 'backup'>>): Session {
  return {
    async ask(name, input, hint) {
      // The core parses every input at its door and answers as the contract says.
      const invoke = (await opened()).call as Invoke
      return valueOf(await invoke(name, input), hint)
    },
    async backup(file) {
      await valueOf(await (await opened()).backup(file))
    },
  }
}

async function valueOf<T>(answer: Envelope<T>, hintFor?: (error: CallError) => Hint): Promise<T> {
  if (answer.ok) return answer.value
  const { failureText } = await import('./output/failure-text.ts')
  const hint = hintFor?.(answer.error)
  return stop([failureText(answer.error), hint?.text].filter(Boolean).join(' '), hint?.json)
}
