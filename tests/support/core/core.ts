import { onTestFinished } from 'vitest'
import type { CallError } from '../../../shared/contract/call.ts'
import type { CallInput, CallName, CallOutput, CoreEvent } from '../../../shared/contract/index.ts'
import { dayNumber } from '../../../shared/domain/calendar.ts'
import { instantsOf } from '../../../shared/domain/zone.ts'
import { createCore, type Core, type CoreOptions } from '../../../electron/core/door/create-core.ts'
import type { LogLine } from '../../../electron/core/door/failures.ts'
import type { Db } from '../../../electron/store/file/db.ts'
import { openStore } from '../../../electron/store/file/open.ts'
import { runJob } from '../../../electron/store/thread/run.ts'

/** The one instant of a wall-clock time in Stockholm, `2026-06-30 12:00`; throws in a gap. */
export function at(text: string): number {
  const [date = '', clock = '00:00'] = text.split(' ')
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  const [instant] = instantsOf(dayNumber(date), hours * 3600 + minutes * 60, 'Europe/Stockholm')
  if (instant === undefined) throw new Error(`no such wall-clock time: ${text}`)
  return instant
}

export interface TestCore {
  readonly core: Core
  readonly db: Db
  /** Moves the fixed clock on. */
  readonly advance: (seconds: number) => void
  /** The value of a call that must go well. */
  readonly value: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>
  /** The error of a call that must be refused. */
  readonly refusal: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallError>
  /** The codes of `invalid-input`, such as `end-before-start`. */
  readonly issues: <N extends CallName>(name: N, input: CallInput<N>) => Promise<unknown[]>
  readonly events: readonly CoreEvent[]
  readonly log: readonly LogLine[]
}

export interface TestCoreOptions {
  /** Epoch seconds; 2026-06-30 12:00 in Stockholm if left out. */
  readonly now?: number
  readonly demoFiles?: CoreOptions['demoFiles']
  /** The database; a new one in memory if left out. */
  readonly file?: string
  /** Whether the file has backups, as it has in every shell. */
  readonly backsUp?: boolean
  /** False where a test looks at the answers itself. */
  readonly checkOutputs?: boolean
  /** Whether long work is done in steps, as it is where others use the file. */
  readonly inSteps?: boolean
  readonly isCheckStopped?: CoreOptions['isCheckStopped']
}

/** A core on a database of its own, with a clock that stands still, outputs checked. */
export function testCore(options: TestCoreOptions = {}): TestCore {
  let now = options.now ?? at('2026-06-30 12:00')
  const opened = openStore({ file: options.file ?? ':memory:', now: () => now })
  if (!opened.ok) throw new Error(opened.error.message)
  const log: LogLine[] = []
  const events: CoreEvent[] = []
  const core = createCore({
    db: opened.value,
    clock: () => now,
    version: '0.0.0-test',
    checkOutputs: options.checkOutputs ?? true,
    inSteps: options.inSteps ?? false,
    isCheckStopped: options.isCheckStopped,
    log: (line) => void log.push(line),
    ...(options.backsUp ? { place: { file: opened.value.name, run: runJob } } : {}),
    ...(options.demoFiles ? { demoFiles: options.demoFiles } : {}),
  })
  core.subscribe((event) => void events.push(event))
  const refusal: TestCore['refusal'] = async (name, input) => {
    const answer = await core.call(name, input)
    if (answer.ok) throw new Error(`${name} was not refused`)
    return answer.error
  }
  return {
    core,
    db: opened.value,
    advance: (seconds) => (now += seconds),
    value: async (name, input) => {
      const answer = await core.call(name, input)
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
      return answer.value as CallOutput<typeof name>
    },
    refusal,
    issues: async (name, input) => {
      const { code, details } = await refusal(name, input)
      if (code !== 'invalid-input') throw new Error(`${name}: ${code}`)
      const issues = details?.['issues'] as { message: string }[] | undefined
      return (issues ?? []).map(({ message }) => message)
    },
    events,
    log,
  }
}

/** As `testCore`, closed when the test that asked for it ends. */
export function aCore(options: TestCoreOptions = {}): TestCore {
  const test = testCore(options)
  onTestFinished(test.core.close)
  return test
}
