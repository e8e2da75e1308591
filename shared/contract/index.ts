import type { Immutable } from '../domain/schema.ts'
import type { z } from 'zod'
import { actingCalls } from './deciding/acting.ts'
import { appCalls } from './app.ts'
import { backupCalls } from './files/backups.ts'
import type { Area, Envelope } from './call.ts'
import { changeCalls } from './changes.ts'
import { clientCalls } from './clients.ts'
import { draftCalls } from './drafts.ts'
import { doubtCalls } from './doubts.ts'
import { importCalls } from './files/imports.ts'
import { invoiceCalls } from './invoices.ts'
import { lookCalls } from './files/looks.ts'
import { lockedTimeCalls } from './locked-time.ts'
import { letterCalls } from './deciding/letters.ts'
import { noticeCalls } from './deciding/notices.ts'
import { prospectCalls } from './deciding/prospects.ts'
import { rescueCalls } from './files/rescue.ts'
import { reportCalls } from './reports.ts'
import { searchCalls } from './search.ts'
import { timeCalls } from './time.ts'
import { weighingCalls } from './deciding/weighing.ts'

/** Every call of the app, once. Server map, preload allow-list and client type derive from it. */
export const contract = {
  ...appCalls,
  ...changeCalls,
  ...backupCalls,
  ...rescueCalls,
  ...clientCalls,
  ...timeCalls,
  ...lockedTimeCalls,
  ...searchCalls,
  ...invoiceCalls,
  ...importCalls,
  ...lookCalls,
  ...reportCalls,
  ...doubtCalls,
  ...weighingCalls,
  ...actingCalls,
  ...noticeCalls,
  ...prospectCalls,
  ...letterCalls,
  ...draftCalls,
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
/** What a caller passes, before defaults and trimming. */
export type CallInput<N extends CallName> = Immutable<z.input<ReturnType<Contract[N]['input']>>>
/** What a handler receives. */
export type ParsedInput<N extends CallName> = Immutable<z.output<ReturnType<Contract[N]['input']>>>
export type CallOutput<N extends CallName> = Immutable<z.output<ReturnType<Contract[N]['output']>>>

/** The one way to call the core, whichever transport carries it. */
export type Invoke = <N extends CallName>(
  name: N,
  input: CallInput<N>,
) => Promise<Envelope<CallOutput<N>>>

export const callNames = Object.keys(contract) as CallName[]

export const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(contract, name)

type OfKind<K extends 'query' | 'command'> = {
  [N in CallName]: Contract[N]['kind'] extends K ? N : never
}[CallName]
export type QueryName = OfKind<'query'>
export type CommandName = OfKind<'command'>

/** What a command changes; whoever shows it asks again. */
export const changesOf = (name: CommandName): readonly Area[] => contract[name].changes

/** Whether an answer to this call may be out of date once the areas changed. */
export function isStaleAfter(name: CallName, changed: readonly Area[]): boolean {
  const call = contract[name]
  if (call.kind === 'command' || call.reads.length === 0) return false
  return changed.includes('all') || call.reads.some((a) => a === 'all' || changed.includes(a))
}

/** What the core tells every open window. */
export type CoreEvent =
  | {
      readonly type: 'changed'
      readonly areas: readonly Area[]
      /** Counts the changes of this core from 1, each once and none left out. */
      readonly revision: number
    }
  | {
      readonly type: 'progress'
      readonly job: string
      readonly done: number
      readonly total: number
      /** Where nothing can be told for a while: what will be done in so many milliseconds, by a guess. */
      readonly soon?: { readonly done: number; readonly ms: number } | undefined
    }
  | {
      /** A backup was put back: the window starts anew. */
      readonly type: 'replaced'
    }
