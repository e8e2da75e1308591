import { existsSync } from 'node:fs'
import path from 'node:path'
import { ok, type CallError, type Envelope } from '../../shared/contract/call.ts'
import type { Invoke } from '../../shared/contract/index.ts'
import type { Core } from '../core/door/create-core.ts'
import { dataFolder, databaseName, thisMachine } from '../shell/data-folder.ts'
import { type Hint, type Session, stop, StopWithText } from './command.ts'
import { commandLine, fill } from './words.ts'

/** Nobody looks at a window that stands still, and a script would rather wait than be begun again. */
const patienceMs = 60_000

interface Opening {
  /** The database, if one was named. */
  readonly db: string | undefined
  readonly creates: boolean
  /** Whether an empty one is begun where the old one is missing or damaged. */
  readonly beginsAnew: boolean
}

/**
 * Opens the database at the first call, so that wrong usage makes none. `close` closes what was opened, once
 * the backup it may have begun is made.
 */
export function openSession(
  opening: Opening,
): Session & { readonly close: () => Promise<string | null> } {
  let core: Core | undefined
  const opened = async () => (core ??= await open(opening))
  return {
    ...sessionOn(opened, () => fileOf(opening)),
    close: async () => {
      const failed = core ? await noBackup(core) : null
      core?.close()
      return failed
    },
  }
}

/** Why the backup that a command began could not be made or copied, in a sentence. */
async function noBackup(core: Core): Promise<string | null> {
  await core.idle()
  const problem = core.problem()
  if (problem === null) return null
  const { failureText } = await import('./output/failure-text.ts')
  const { noBackup, noSecondCopy } = commandLine.failure
  return fill<string>(problem.second ? noSecondCopy : noBackup, { why: failureText(problem.error) })
}

const fileOf = ({ db }: Opening): string => db ?? path.join(dataFolder(thisMachine()), databaseName)

async function open(opening: Opening): Promise<Core> {
  const { db, creates, beginsAnew } = opening
  const file = fileOf(opening)
  const { makeFolder } = await import('../shell/make-folder.ts')
  const made = creates && db === undefined ? makeFolder(path.dirname(file)) : ok(null)
  if (!made.ok) return refuse(made.error)
  const { openCore } = await import('../shell/open-core.ts')
  if (!creates && (await isNowhere(file))) stop(fill(commandLine.failure.noDatabase, { file }))
  const core = openCore({
    file,
    log: () => undefined,
    inSteps: true,
    patienceMs,
    onWait: () => {
      // For who sits at a terminal, never in a file.
      if (process.stderr.isTTY) process.stderr.write(`${commandLine.failure.waiting}\n`)
    },
  })
  if (core.ok) return core.value
  if (!beginsAnew || !creates) return refuse(core.error)
  const { begunAnew } = await import('../shell/rescue.ts')
  const begun = begunAnew({ file, error: core.error })
  return begun.ok ? begun.value : refuse(begun.error)
}

/** Whether there is no database, and nothing says that one was there. */
async function isNowhere(file: string): Promise<boolean> {
  if (existsSync(file)) return false
  const { tracesOf } = await import('../store/rescue/traces.ts')
  return tracesOf(file) === null
}

async function refuse(error: CallError): Promise<never> {
  const { whyNotOpenAtLength } = await import('../shell/rescue-text.ts')
  throw new StopWithText(await whyNotOpenAtLength(error))
}

/** A session on a core that is opened when it is first asked. */
export function sessionOn(
  opened: () => Promise<Pick<Core, 'call' | 'backup'> & Partial<Pick<Core, 'subscribe'>>>,
  file: () => string,
): Session {
  return {
    file,
    async ask(name, input, hint) {
      // The core parses every input at its door and answers as the contract says.
      const invoke = (await opened()).call as Invoke
      return valueOf(await invoke(name, input), hint)
    },
    async onProgress(listener) {
      const end = (await opened()).subscribe?.((event) => {
        if (event.type === 'progress') listener(event.done, event.total)
      })
      return () => end?.()
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
