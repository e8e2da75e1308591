import { fail, ok, type CallError, type Envelope } from '../../shared/contract/call.ts'
import {
  contract,
  type CallName,
  type CallOutput,
  type CoreEvent,
} from '../../shared/contract/index.ts'
import type { Core } from '../core/door/create-core.ts'
import { invalidInput } from '../core/door/failures.ts'
import { findTrouble, rescue, type Trouble } from './rescue.ts'

export interface RescueDoorOptions {
  readonly trouble: Trouble
  /** Opens what then lies in the database's place. */
  readonly open: () => Promise<Envelope<Core>>
  /** Frees the lock, if nothing was opened. */
  readonly leave: () => void
}

/** A door that opens into the core once the user has chosen what to do about a missing or damaged database. */
export function createRescueDoor({
  trouble,
  open,
  leave,
}: RescueDoorOptions): Pick<Core, 'call' | 'subscribe' | 'backup' | 'idle' | 'close'> {
  let core: Core | undefined
  const listeners = new Set<(event: CoreEvent) => void>()
  const begin = async <T>(done: Envelope<T>): Promise<Envelope<T>> => {
    if (!done.ok) return done
    const opened = await open()
    if (!opened.ok) return opened
    core = opened.value
    core.subscribe((event) => listeners.forEach((listener) => listener(event)))
    listeners.forEach((listener) => listener({ type: 'replaced' }))
    return done
  }
  const answers: Answers = {
    'rescue.look': async () => ok(await findTrouble(trouble)),
    'backups.restore': async ({ name }) => begin(await rescue.restore(trouble, name)),
    'rescue.salvage': async () => begin(await rescue.salvage(trouble)),
    'rescue.beginAnew': async () => begin(rescue.beginAnew(trouble)),
  }
  return {
    call: (name, input) =>
      core ? core.call(name, input) : answer(answers, name, input, trouble.error),
    subscribe: (listener) => {
      const own = (event: CoreEvent) => listener(event)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    backup: (file, how) => core?.backup(file, how) ?? Promise.resolve(failureOf(trouble.error)),
    idle: () => core?.idle() ?? Promise.resolve(),
    close: () => (core ? core.close() : leave()),
  }
}

type Answers = {
  readonly [
    N in 'rescue.look' | 'backups.restore' | 'rescue.salvage' | 'rescue.beginAnew'
  ]: (input: { readonly name: string }) => Promise<Envelope<CallOutput<N>>>
}

const isAnswered = (answers: Answers, name: string): name is keyof Answers & CallName =>
  Object.hasOwn(answers, name)

/** Every other call fails as the opening did, which tells a page what to show. */
async function answer(
  answers: Answers,
  name: string,
  input: unknown,
  error: CallError,
): Promise<Envelope<unknown>> {
  if (!isAnswered(answers, name)) return failureOf(error)
  const parsed = contract[name].input().safeParse(input)
  if (!parsed.success) return invalidInput(parsed.error)
  return answers[name]({ name: '', ...parsed.data })
}

const failureOf = ({ code, message, details }: CallError) => fail(code, message, details)
