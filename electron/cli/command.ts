import type { CallError } from '../../shared/contract/call.ts'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import type { Option } from './input/readers.ts'

/** What a command prints: an object for scripts, or text. */
export interface Answer {
  readonly json: unknown
  readonly text: () => string
  /** Done, but with something to look at: refused rows, damage found. */
  readonly flawed?: boolean
}

/** What to do about a call that failed: in words, and for scripts. */
export interface Hint {
  readonly text: string
  readonly json?: object | undefined
}

/** The database, opened by the first call; whatever fails ends the command, in words. */
export interface Session {
  /** `hint` says what to do about a call that failed. */
  readonly ask: <N extends CallName>(
    name: N,
    input: CallInput<N>,
    hint?: (error: CallError) => Hint,
  ) => Promise<CallOutput<N>>
  readonly backup: (file: string) => Promise<void>
  /** Tells how far long work is; returns what ends that. */
  readonly onProgress: (listener: (done: number, total: number) => void) => Promise<() => void>
  /** Where the database lies, whether or not it is there and can be opened. */
  readonly file: () => string
}

export type Options = Readonly<Record<string, Option<unknown>>>
/** The values of the options given. */
export type Given<O extends Options> = {
  readonly [K in keyof O]?: (O[K] extends Option<infer T> ? T : never) | undefined
}

export interface Command<O extends Options = Options> {
  /** The words beside its options; a client's name may be several. */
  readonly takes:
    | 'nothing'
    | 'file'
    | 'files'
    | 'client'
    | 'pairs'
    | 'names'
    | 'merge'
    | 'number'
    | 'words'
    | 'text'
  readonly options: O
  /** Options it cannot do without. */
  readonly needs?: readonly string[]
  /** Whether it may begin a new database; the others want one that exists. */
  readonly creates?: boolean
  /** Lines of the help beside those of its options. */
  readonly help?: () => readonly (readonly [what: string, does: string])[]
  run(given: Given<O>, words: readonly string[], session: Session): Promise<Answer>
}

/** Commands by their second word; the empty one is used without any. */
export type Family = Readonly<Record<string, Command>>

/** Keeps the types of a command's own options within it; the parser gives it the values of those alone. */
export const command = <const O extends Options>(definition: Command<O>): Command => definition

/** Ends the command: exit code 2, one sentence on standard error, and `json` on standard output if it was asked for. */
export class Stop extends Error {
  readonly json: object | undefined
  /** Several lines, each of them safe for a terminal already. */
  readonly isText: boolean = false

  constructor(sentence: string, json?: object) {
    super(sentence)
    this.json = json
  }
}

export class StopWithText extends Stop {
  override readonly isText = true
}

export function stop(sentence: string, json?: object): never {
  throw new Stop(sentence, json)
}
