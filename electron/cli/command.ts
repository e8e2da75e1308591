import type { ParseArgsConfig } from 'node:util'
import type { CallError, Envelope } from '../../shared/contract/call.ts'
import type { Invoke } from '../../shared/contract/index.ts'

/** 0: done. 1: done, but with something to look at (refused rows, damage found). 2: not done. */
export type ExitCode = 0 | 1 | 2

export interface Outcome {
  readonly exit: ExitCode
  /** For standard output. */
  readonly out?: string
  /** One line for standard error. */
  readonly error?: string
}

/** An open database, as far as commands use it. */
export interface Opened {
  readonly invoke: Invoke
  readonly backup: (file: string) => Promise<Envelope<null>>
}

export type Values = Readonly<Record<string, string | boolean | undefined>>

export interface CommandInput {
  readonly positionals: readonly string[]
  readonly values: Values
  readonly json: boolean
  /** Opens the database; called once the arguments have been found good. */
  readonly open: () => Promise<Envelope<Opened>>
}

export interface Command {
  /** Options besides `--db`, `--json` and `--help`. */
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** Whether the command may begin a new database; the others want one that exists. */
  readonly creates: boolean
  readonly run: (input: CommandInput) => Promise<Outcome>
}

export const done = (out: string): Outcome => ({ exit: 0, out })

/** Wrong usage, or a file that cannot be read. */
export const refused = (error: string): Outcome => ({ exit: 2, error })

/** A call that failed, in its own words; `hint` says what to do about it. */
export function failed({ code, message, details }: CallError, hint = ''): Outcome {
  const sentence = message.charAt(0).toUpperCase() + message.slice(1)
  const issues = code === 'invalid-input' ? issueText(details?.issues) : ''
  return refused(`${sentence.replace(/\.$/, '')}${issues}.${hint && ` ${hint}`}`)
}

/** Text as JSON for scripts. */
export const asJson = (value: unknown): string => JSON.stringify(value, null, 2)

/** The text given for an option, or undefined. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

function issueText(issues: unknown): string {
  if (!Array.isArray(issues)) return ''
  const texts = issues.map((issue: unknown) => {
    if (typeof issue !== 'object' || issue === null) return ''
    const path = 'path' in issue && Array.isArray(issue.path) ? issue.path.join('.') : ''
    const message = 'message' in issue ? String(issue.message) : ''
    return [path, message].filter(Boolean).join(': ')
  })
  return texts.length > 0 ? ` (${texts.join('; ')})` : ''
}
